/* global window, document, Element */
/** What browsers have and jsdom has not, and Mantine and Recharts ask for when they mount. */
const nothing = () => undefined;

window.matchMedia ??= (query) => ({
  matches: false,
  media: query,
  onchange: null,
  addListener: nothing,
  removeListener: nothing,
  addEventListener: nothing,
  removeEventListener: nothing,
  dispatchEvent: () => false,
});

class StillObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
  takeRecords() {
    return [];
  }
}

window.ResizeObserver ??= StillObserver;
window.IntersectionObserver ??= StillObserver;
window.scrollTo = nothing;
Element.prototype.scrollIntoView ??= nothing;
document.fonts ??= { addEventListener: nothing, removeEventListener: nothing, ready: Promise.resolve() };
