// What stands in #live is fetched anew whenever the server says that it changed. Without script the
// page has a link that does the same.
const live = document.getElementById("live");
if (live?.dataset.events && window.EventSource) {
  let isFetching = false, isStale = false;
  const refresh = async () => {
    if (isFetching) { isStale = true; return; }
    isFetching = true;
    isStale = false;
    try {
      const answer = await fetch(location.href);
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const fresh = page.getElementById("live");
      if (answer.ok && fresh) {
        for (const box of live.querySelectorAll("input:checked[id]")) {
          const same = fresh.querySelector("#" + CSS.escape(box.id));
          if (same) same.checked = true;
        }
        const focused = document.activeElement?.id;
        live.replaceChildren(...fresh.childNodes);
        if (focused) live.querySelector("#" + CSS.escape(focused))?.focus();
      }
    } finally {
      isFetching = false;
    }
    if (isStale) refresh();
  };
  new EventSource(live.dataset.events).addEventListener("change", refresh);
}
