// What the program says to people who use a screen reader: one polite and one assertive place.
const kept_milliseconds = 5_000;

export class Voice {
    say(assertive, text) {
        const place = document.getElementById(assertive ? "assertive" : "polite");
        const line = document.createElement("p");
        line.textContent = text;
        place.append(line);
        setTimeout(() => line.remove(), kept_milliseconds);
    }
}
