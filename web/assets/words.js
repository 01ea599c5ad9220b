// Words that the program's own typefaces cannot write, drawn with those of the device: client/canvas/foreign_words.h.
export class Words {
    #drawing = document.createElement("canvas").getContext("2d", { willReadFrequently: true });

    // Device pixels: how far the next letter lies, where the picture lies beside the pen and above the baseline, and
    // its coverage, a byte a pixel.
    draw(text, pixels, semi_bold) {
        const drawing = this.#drawing;
        if (!drawing) return { advance: 0, left: 0, top: 0, width: 0, height: 0, coverage: new Uint8Array(1) };
        const font = `${semi_bold ? 600 : 400} ${pixels}px system-ui, sans-serif`;
        drawing.font = font;
        const size = drawing.measureText(text);
        const left = Math.floor(-size.actualBoundingBoxLeft);
        const top = Math.ceil(size.actualBoundingBoxAscent);
        const width = Math.max(1, Math.ceil(size.actualBoundingBoxRight) - left);
        const height = Math.max(1, top + Math.ceil(size.actualBoundingBoxDescent));
        Object.assign(drawing.canvas, { width, height }); // and all that was set before is forgotten
        drawing.font = font;
        drawing.fillText(text, -left, top);
        const { data } = drawing.getImageData(0, 0, width, height);
        const coverage = new Uint8Array(width * height);
        for (let i = 0; i < coverage.length; ++i) coverage[i] = data[4 * i + 3];
        return { advance: size.width, left, top, width, height, coverage };
    }
}
