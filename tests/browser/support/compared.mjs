// Two screenshots beside each other, compared by the browser itself.

// The share of pixels that differ by more than `tolerance` of 255 in a channel, and the greatest difference there is.
export function difference(page, one, other, tolerance) {
    return page.evaluate(
        async ([first, second, most]) => {
            const pixels = async (text) => {
                const bytes = Uint8Array.from(atob(text), (letter) => letter.codePointAt(0));
                const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
                const drawing = new OffscreenCanvas(image.width, image.height).getContext("2d");
                drawing.drawImage(image, 0, 0);
                return drawing.getImageData(0, 0, image.width, image.height);
            };
            const [a, b] = [await pixels(first), await pixels(second)];
            if (a.width !== b.width || a.height !== b.height) return { share: 1, greatest: 255 };
            let different = 0;
            let greatest = 0;
            for (let i = 0; i < a.data.length; i += 4) {
                const by = Math.max(...[0, 1, 2].map((channel) => Math.abs(a.data[i + channel] - b.data[i + channel])));
                if (by > most) ++different;
                greatest = Math.max(greatest, by);
            }
            return { share: different / (a.width * a.height), greatest };
        },
        [one.toString("base64"), other.toString("base64"), tolerance],
    );
}

// How many colours a screenshot has: a canvas on which nothing was drawn has one or two.
export function colours_in(page, picture) {
    return page.evaluate(async (text) => {
        const bytes = Uint8Array.from(atob(text), (letter) => letter.codePointAt(0));
        const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
        const drawing = new OffscreenCanvas(image.width, image.height).getContext("2d");
        drawing.drawImage(image, 0, 0);
        return new Set(new Uint32Array(drawing.getImageData(0, 0, image.width, image.height).data.buffer)).size;
    }, picture.toString("base64"));
}
