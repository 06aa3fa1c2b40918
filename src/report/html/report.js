// Runs in the page. What it adds is convenience: without it everything can be read, and only search, filters and keys are missing.
(() => {
  const byId = (id) => document.getElementById(id);
  const changes = [...document.querySelectorAll(".change")];
  const folds = [...document.querySelectorAll("details.same")];
  const wasOpen = new Map(folds.map((fold) => [fold, fold.open]));
  const boxes = [...document.querySelectorAll(".filters input")];
  const search = byId("search");
  if (search === null) return;
  for (const part of document.querySelectorAll(".scripted")) part.hidden = false;

  // Search: each change's words once, as they are read: one view's words, the findings, the numbers.
  let index = null;
  const wordsOf = (change) =>
    ["h4", ".inline", ".sides", ".remarks"]
      .map((part) => change.querySelector(part)?.textContent ?? "")
      .join("\n")
      .toLowerCase();
  const found = typeof Highlight === "function" && CSS.highlights ? new Highlight() : null;
  if (found !== null) CSS.highlights.set("found", found);

  function mark(query) {
    if (found === null) return;
    found.clear();
    if (query.length < 2) return;
    for (const change of changes) {
      if (change.hidden) continue;
      const walker = document.createTreeWalker(change, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const text = node.data.toLowerCase();
        for (let at = text.indexOf(query); at >= 0; at = text.indexOf(query, at + query.length)) {
          const range = new Range();
          range.setStart(node, Math.min(at, node.length));
          range.setEnd(node, Math.min(at + query.length, node.length));
          found.add(range);
        }
      }
    }
  }

  function show() {
    const query = search.value.trim().toLowerCase();
    const wanted = { status: [], finding: [], section: [] };
    for (const box of boxes) if (box.checked) wanted[box.name].push(box.value);
    const chosen = Object.entries(wanted).filter(([, values]) => values.length > 0);
    if (query !== "") index ??= changes.map(wordsOf);
    let shown = 0;
    for (const [at, change] of changes.entries()) {
      const fits = chosen.every(([name, values]) => {
        const has = (change.dataset[name] ?? "").split(" ");
        return values.some((value) => has.includes(value));
      });
      change.hidden = !fits || (query !== "" && !index[at].includes(query));
      if (!change.hidden) shown++;
    }
    const narrowed = chosen.length > 0 || query !== "";
    for (const fold of folds) {
      const inside = [...fold.querySelectorAll(".change")].some((change) => !change.hidden);
      fold.hidden = !inside;
      fold.open = narrowed ? inside : wasOpen.get(fold);
    }
    byId("shown").textContent = narrowed ? `${shown} of ${changes.length} shown` : "";
    mark(query);
  }

  let current = -1;
  function step(by) {
    const there = changes.filter((change) => !change.hidden && (change.closest("details.same")?.open ?? true));
    if (there.length === 0) return;
    const known = there.indexOf(changes[current]);
    const next = known < 0 ? (by > 0 ? 0 : there.length - 1) : Math.min(there.length - 1, Math.max(0, known + by));
    changes[current]?.classList.remove("current");
    current = changes.indexOf(there[next]);
    there[next].classList.add("current");
    there[next].scrollIntoView({ block: "center" });
    there[next].focus({ preventScroll: true });
  }

  // A link to a paragraph opens what it is folded in, and undoes a filter that hides it.
  function reveal() {
    let name;
    try {
      name = decodeURIComponent(location.hash.slice(1));
    } catch {
      return;
    }
    const target = name === "" ? null : byId(name);
    const change = target?.closest(".change");
    if (!change) return;
    if (change.hidden) clear();
    const fold = change.closest("details.same");
    if (fold) fold.open = true;
    changes[current]?.classList.remove("current");
    current = changes.indexOf(change);
    target.scrollIntoView({ block: "center" });
  }

  function clear() {
    search.value = "";
    for (const box of boxes) box.checked = false;
    show();
  }

  function otherView() {
    const [inline, sides] = [byId("view-inline"), byId("view-sides")];
    (inline.checked ? sides : inline).checked = true;
  }

  const acts = {
    j: () => step(1),
    n: () => step(1),
    k: () => step(-1),
    p: () => step(-1),
    v: otherView,
    "/": () => search.focus(),
    "?": () => byId("help").showModal(),
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target === search && event.key === "Escape") {
      search.value = "";
      show();
      search.blur();
      return;
    }
    const typing = event.target instanceof Element && event.target.matches("input:not([type=checkbox], [type=radio]), textarea, select");
    if (typing || byId("help").open || !byId("keys").checked || !Object.hasOwn(acts, event.key)) return;
    event.preventDefault();
    acts[event.key]();
  });

  // The picture is one stop for the Tab key; arrows go from ribbon to ribbon down the new text.
  const top = (link) => Number(link.querySelector("rect:last-of-type")?.getAttribute("y") ?? 0);
  const ribbons = [...document.querySelectorAll(".picture a")].sort((a, b) => top(a) - top(b));
  for (const [at, ribbon] of ribbons.entries()) ribbon.setAttribute("tabindex", at === 0 ? "0" : "-1");
  document.querySelector(".picture")?.addEventListener("keydown", (event) => {
    const at = ribbons.indexOf(document.activeElement);
    const by = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    const next = by === undefined || at < 0 ? undefined : ribbons[at + by];
    if (next === undefined) return;
    event.preventDefault();
    ribbons[at].setAttribute("tabindex", "-1");
    next.setAttribute("tabindex", "0");
    next.focus();
  });

  let waiting = 0;
  search.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(show, 120);
  });
  for (const box of boxes) box.addEventListener("change", show);
  byId("clear").addEventListener("click", clear);
  byId("next").addEventListener("click", () => step(1));
  byId("previous").addEventListener("click", () => step(-1));
  byId("open-help").addEventListener("click", () => byId("help").showModal());
  byId("close-help").addEventListener("click", () => byId("help").close());
  window.addEventListener("hashchange", reveal);
  window.addEventListener("beforeprint", () => {
    for (const fold of folds) fold.open = true;
  });
  reveal();
})();
