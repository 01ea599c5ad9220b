// A board of plain elements, each column sortable by dragging: how boards on the web are made.
const style = `
#stage { display: flex; gap: 10px; overflow: auto; padding: 10px; font: 14px/20px sans-serif; background: #f3f5f7 }
section { flex: 0 0 240px; display: flex; flex-direction: column; min-height: 0 }
.cards { overflow-y: auto; flex: 1 }
.card { margin: 6px 2px; padding: 8px 10px; border-radius: 8px; background: #fff; box-shadow: 0 1px 3px #0003; border-left: 4px solid #005eb8 }
.card small { display: block; color: #55636f }
.chip { background: #e3f3ea; border-radius: 8px; padding: 0 8px; font-size: 12px }`;

function card_of({ title }, index) {
    const card = document.createElement("div");
    card.className = "card";
    const detail = document.createElement("small");
    detail.textContent = `C-${10000 + index} · Visit`;
    const chip = document.createElement("span");
    chip.className = "chip";
    chip.textContent = "No plan";
    card.append(title, detail, chip);
    return card;
}

export function show(element, { people, cards }) {
    document.head.append(Object.assign(document.createElement("style"), { textContent: style }));
    const lists = people.map((name) => {
        const column = document.createElement("section");
        const head = document.createElement("h2");
        const list = document.createElement("div");
        list.className = "cards";
        column.append(head, list);
        element.append(column);
        Sortable.create(list, { group: "cards" });
        return { name, head, list };
    });
    cards.forEach((card, index) => lists[card.person].list.append(card_of(card, index)));
    const count = () => lists.forEach(({ name, head, list }) => (head.textContent = `${name} (${list.children.length})`));
    count();
    return {
        shown: () => element.textContent.includes(cards[0].title),
        update(round) {
            const [from, to] = round % 2 ? [lists[1], lists[0]] : [lists[0], lists[1]];
            const moved = from.list.firstElementChild;
            to.list.prepend(moved);
            count();
            return () => to.list.firstElementChild === moved;
        },
    };
}
