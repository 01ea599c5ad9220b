// A planning worker: takes one job as bytes, answers with the best plan so far a few times a second and with the
// last one when it is done (client/planner/planner_exports.cpp). It is ended from outside to cancel.
import planner from "./evenload_planner.js";

const milliseconds_between_answers = 120;

function answer_of(module) {
    const at = module._evenload_planner_answer();
    return module.HEAPU8.slice(at, at + module._evenload_planner_answer_length());
}

async function run(job) {
    const module = await planner();
    const at = module._malloc(job.length || 1);
    module.HEAPU8.set(job, at);
    const started = module._evenload_planner_start(at, job.length);
    module._free(at);
    if (!started) throw new Error("the planner did not understand its job");
    let said = performance.now();
    while (module._evenload_planner_step()) {
        if (performance.now() - said < milliseconds_between_answers) continue;
        said = performance.now();
        postMessage({ answer: answer_of(module), done: false });
    }
    postMessage({ answer: answer_of(module), done: true });
}

addEventListener("message", ({ data }) => {
    // A failure in here would otherwise be a rejection that nobody outside hears of.
    run(data).catch((error) => postMessage({ failure: String(error) }));
});
