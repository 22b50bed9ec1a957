// What stands in #live is fetched anew whenever the server says that it changed. Without script the
// page has a link that does the same.
const live = document.getElementById("live");
if (live?.dataset.events && window.EventSource) {
  const sameAs = (element) => {
    if (element.id) return live.querySelector("#" + CSS.escape(element.id));
    const href = element.getAttribute("href");
    return href && live.querySelector(`a[href="${CSS.escape(href)}"]`);
  };
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
        const focused = live.contains(document.activeElement) ? document.activeElement : null;
        live.replaceChildren(...fresh.childNodes);
        if (focused) sameAs(focused)?.focus();
      } else {
        isStale = true;
      }
    } catch {
      isStale = true;
    } finally {
      isFetching = false;
    }
    // A source that was refused, after signing out for instance, is closed: nothing comes any more.
    if (isStale && source.readyState !== EventSource.CLOSED) setTimeout(refresh, 1000);
  };
  const source = new EventSource(live.dataset.events);
  source.addEventListener("change", refresh);
}
