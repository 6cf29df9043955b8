import type { KeyboardEvent } from 'react';

/** What each item of a list carries: its link or button, and the box that selects it where there is one. */
const ITEM = '[data-item]';
const BOX = 'input[type="checkbox"]';

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** Up and down go from item to item, x selects the one in focus; nothing is taken from fields, and Tab goes on as everywhere. */
export function itemKeys(event: KeyboardEvent<HTMLElement>): void {
  const item = (event.target as HTMLElement).closest<HTMLElement>(ITEM);
  if (!item || event.altKey || event.ctrlKey || event.metaKey) return;
  if (event.key === 'x') item.closest('tr')?.querySelector<HTMLInputElement>(BOX)?.click();
  const step = STEPS[event.key];
  if (step !== undefined) goOn(event, item, step);
}

function goOn(event: KeyboardEvent<HTMLElement>, item: HTMLElement, step: number): void {
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>(ITEM)];
  const next = items[items.indexOf(item) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
