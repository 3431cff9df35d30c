import { describe, expect, it } from 'vitest';
import { getOpener } from '../../scripts/browser.ts';

describe('getOpener', () => {
  const cases = [
    ['a Linux desktop', 'linux', { DISPLAY: ':0' }, true, ['xdg-open']],
    ['a Wayland desktop', 'linux', { WAYLAND_DISPLAY: 'wayland-0' }, true, ['xdg-open']],
    ['a Linux without a display', 'linux', {}, true, undefined],
    ['a desktop without a terminal', 'linux', { DISPLAY: ':0' }, false, undefined],
    ['a machine that runs checks', 'darwin', { CI: 'true' }, true, undefined],
    ['macOS', 'darwin', {}, true, ['open']],
    ['Windows', 'win32', {}, true, ['cmd', '/c', 'start', '']],
  ] as const;

  it.each(cases)('on %s', (_, platform, env, isTerminal, command) => {
    expect(getOpener(platform, env, isTerminal)).toEqual(command);
  });
});
