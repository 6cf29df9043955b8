import { LIMITS } from '../../limits/limits.js';
import { badInput } from '../../operation/problem.js';
import { broken } from './found.js';

/** An image as large as its header says is drawn by browsers alone, and by none that would choke on it. */
export function mustBeOfSize(width: number, height: number): void {
  if (width < 1 || height < 1) throw broken();
  const { imageSide: side, imagePixels: pixels } = LIMITS;
  if (width > side || height > side || width * height > pixels) {
    throw badInput('IMAGE_TOO_LARGE', `An image has at most ${side} pixels a side and ${pixels / 1_000_000} million in all.`);
  }
}
