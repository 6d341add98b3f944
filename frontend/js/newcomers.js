// Takes from a fresh page only the items that this page does not have yet, in their place.
export function morphNothingButNew(list, html) {
  const page = new DOMParser().parseFromString(html, "text/html");
  const fresh = [];
  let before = null;
  for (const item of page.querySelectorAll(".items > .item[id]")) {
    let mine = document.getElementById(item.id);
    if (!mine) {
      mine = document.importNode(item, true);
      mine.dataset.fresh = "true";
      before ? before.after(mine) : list.prepend(mine);
      fresh.push(mine);
    }
    before = mine;
  }
  return fresh;
}
