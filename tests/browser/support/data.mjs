// What a journey's server opens: the demo team unless the journey says otherwise.
import path from "node:path";

import { copy_of_demo, new_folder } from "./service.mjs";

// `options.data`: a function that fills an empty folder's `data` and answers nothing.
export async function open_service_data(options) {
    if (!options.data) return copy_of_demo();
    const data = path.join(await new_folder(), "data");
    await options.data(data);
    return data;
}
