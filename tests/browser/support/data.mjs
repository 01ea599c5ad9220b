// What a journey's server opens: the demo team unless the journey says otherwise.
import path from "node:path";

import { plus_days, today_in_london } from "./days.mjs";
import { copy_of_demo, evenload, new_folder } from "./service.mjs";

// `options.data`: a function that fills an empty folder's `data` and answers nothing.
export async function open_service_data(options) {
    if (!options.data) return copy_of_demo();
    const data = path.join(await new_folder(), "data");
    await options.data(data);
    return data;
}

// The demo of three days ago: its visits since then have happened and nobody has recorded them.
export async function visits_to_record(data) {
    await evenload("demo", "--data", data, "--today", plus_days(today_in_london(), -3), "--time", "07:00");
}
