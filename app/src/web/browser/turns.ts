/** Shows the page whose turn it is, by the server’s time: every screen of the hall turns at the same moment. */
export function turn(now: number): void {
  for (const turns of document.querySelectorAll<HTMLElement>('[data-turns]')) {
    const pages = [...turns.children];
    const { turns: seconds, from = '' } = turns.dataset;
    const at = Math.max(0, Math.floor((now - Date.parse(from)) / 1000 / Number(seconds))) % pages.length;
    pages.forEach((page, n) => void page.classList.toggle('on', n === at));
  }
}
