import { describe, expect, it } from 'vitest';
import { getInstallLine, type Machine, provideChromium } from '../../scripts/chromium.ts';

const DEBIAN = 'ID=debian\n';
const UBUNTU = 'ID=ubuntu\nID_LIKE=debian\n';

/** A machine with nothing on it, and a record of what was done to it. */
function makeMachine(parts: Partial<Machine>): Machine & { readonly lines: string[] } {
  const lines: string[] = [];
  return {
    platform: 'linux',
    isRoot: false,
    env: {},
    osRelease: DEBIAN,
    canRun: () => false,
    hasChineseFont: () => true,
    shell: (line) => lines.push(line) > 0,
    say: () => undefined,
    ...parts,
    lines,
  };
}

describe('provideChromium', () => {
  it('takes the browser that the environment names', () => {
    const machine = makeMachine({ env: { MAILUO_CHROMIUM: process.execPath }, canRun: () => true });
    expect(provideChromium(machine)).toEqual({ status: 'found', path: process.execPath });
  });

  it('does not look for another where the one named cannot be started', () => {
    const machine = makeMachine({ env: { MAILUO_CHROMIUM: '/no/such', PATH: '/usr/bin' }, isRoot: true });
    expect(provideChromium(machine)).toEqual({
      status: 'missing',
      reason: 'MAILUO_CHROMIUM names a program that cannot be started: /no/such',
    });
    expect(machine.lines).toEqual([]);
  });

  it('installs browser and font as root on Debian and Ubuntu', () => {
    for (const osRelease of [DEBIAN, UBUNTU]) {
      const machine = makeMachine({ isRoot: true, osRelease });
      expect(provideChromium(machine).status).toBe('missing');
      expect(machine.lines).toEqual([
        expect.stringContaining('apt-get install -y --no-install-recommends chromium'),
      ]);
    }
  });

  it('installs the font alone where only that is missing', () => {
    let hasFont = false;
    const machine = makeMachine({
      isRoot: true,
      env: { MAILUO_CHROMIUM: process.execPath },
      canRun: () => true,
      hasChineseFont: () => hasFont,
      shell: () => {
        hasFont = true;
        return true;
      },
    });
    expect(provideChromium(machine).status).toBe('found');
  });

  it.each([
    ['another user', { isRoot: false }],
    ['another system', { isRoot: true, osRelease: 'ID=fedora\n' }],
  ])('installs nothing as %s, and fails with the line to type', (_, parts) => {
    const machine = makeMachine(parts);
    const search = provideChromium(machine);
    expect(search.status === 'missing' && search.reason).toContain(
      `To install it: ${getInstallLine(machine)}`,
    );
    expect(machine.lines).toEqual([]);
  });
});

describe('getInstallLine', () => {
  const apt =
    'sudo apt-get update && sudo apt-get install -y --no-install-recommends chromium fonts-noto-cjk';
  const cases = [
    ['linux', DEBIAN, apt],
    ['linux', UBUNTU, apt],
    [
      'linux',
      'ID="rocky"\nID_LIKE="rhel centos fedora"\n',
      'sudo dnf install -y chromium google-noto-sans-cjk-fonts',
    ],
    ['linux', 'ID=arch\n', 'sudo pacman -S --noconfirm chromium noto-fonts-cjk'],
    ['darwin', '', 'brew install --cask google-chrome'],
    ['win32', '', 'winget install Google.Chrome'],
  ] as const;

  it.each(cases)('on %s with %j', (platform, osRelease, line) => {
    expect(getInstallLine({ platform, osRelease, isRoot: false })).toBe(line);
  });
});
