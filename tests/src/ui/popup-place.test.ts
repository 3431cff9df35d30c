import { describe, expect, it } from 'vitest';
import { placePopup } from '../../../src/ui/popup-place.ts';

const ROOM = { width: 1000, height: 800 };
const SIZE = { width: 300, height: 200 };
const makeOpener = (left: number, top: number) => ({ left, right: left + 30, top, bottom: top + 30 });

describe('placePopup', () => {
  it('stands below the button, flush with its right edge', () => {
    expect(placePopup(makeOpener(600, 100), SIZE, ROOM)).toEqual({ left: 330, top: 136 });
  });

  it('stays whole in the window at its left and right edges', () => {
    expect(placePopup(makeOpener(40, 100), SIZE, ROOM).left).toBe(8);
    expect(placePopup(makeOpener(990, 100), SIZE, ROOM).left).toBe(692);
  });

  it('goes above the button where there is no room below', () => {
    expect(placePopup(makeOpener(600, 700), SIZE, ROOM).top).toBe(494);
  });

  it('shows its beginning where it is larger than the window', () => {
    expect(placePopup(makeOpener(600, 10), { width: 2000, height: 2000 }, ROOM)).toEqual({
      left: 8,
      top: 46,
    });
  });
});
