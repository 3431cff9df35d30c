/** The browser that the browser tests need: found, installed where that is possible, never left out. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';

/** Programs tried in the folders of PATH, and the places where installers put them elsewhere. */
const PROGRAMS = ['chromium', 'google-chrome', 'google-chrome-stable', 'chromium-browser', 'chrome'];
const INSTALLED = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

const PACKAGES = 'chromium fonts-noto-cjk';
const APT_LINE = `apt-get update && apt-get install -y --no-install-recommends ${PACKAGES}`;

/** What is known of the machine; given as an argument so that each case can be tested on one. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly isRoot: boolean;
  readonly env: NodeJS.ProcessEnv;
  /** Content of `/etc/os-release`; empty where there is none. */
  readonly osRelease: string;
  /** Whether a program can be started. */
  readonly canRun: (program: string) => boolean;
  /** Whether a font for Chinese is installed. */
  readonly hasChineseFont: () => boolean;
  /** Run a line of shell with its output shown; false where it failed. */
  readonly shell: (line: string) => boolean;
  readonly say: (sentence: string) => void;
}

/** Either a browser, or the reason why there is none with the line to type. */
export type BrowserSearch =
  | { readonly status: 'found'; readonly path: string }
  | { readonly status: 'missing'; readonly reason: string };

/**
 * Find a Chromium and a Chinese font, installing both where the machine is a Debian or Ubuntu and the user is root.
 */
export function provideChromium(machine: Machine): BrowserSearch {
  const named = machine.env.MAILUO_CHROMIUM;
  if (named && !machine.canRun(named)) {
    return { status: 'missing', reason: `MAILUO_CHROMIUM names a program that cannot be started: ${named}` };
  }
  const found = search(machine);
  if (found.status === 'found' || !canInstall(machine)) return found;
  machine.say(`${found.reason.split('\n')[0]}; installing: ${APT_LINE}`);
  const isInstalled = machine.shell(`export DEBIAN_FRONTEND=noninteractive; ${APT_LINE}`);
  return isInstalled ? search(machine) : { ...found, reason: `${found.reason}\nThe installation failed.` };
}

/** The line that installs browser and font on a machine. */
export function getInstallLine({
  platform,
  isRoot,
  osRelease,
}: Pick<Machine, 'platform' | 'isRoot' | 'osRelease'>): string {
  if (platform === 'darwin') return 'brew install --cask google-chrome';
  if (platform === 'win32') return 'winget install Google.Chrome';
  const family = getFamily(osRelease);
  const asRoot = isRoot ? '' : 'sudo ';
  if (/\b(?:fedora|rhel|centos)\b/u.test(family)) {
    return `${asRoot}dnf install -y chromium google-noto-sans-cjk-fonts`;
  }
  if (/\b(?:arch|manjaro)\b/u.test(family)) return `${asRoot}pacman -S --noconfirm chromium noto-fonts-cjk`;
  if (/\balpine\b/u.test(family)) return `${asRoot}apk add chromium font-noto-cjk`;
  if (/\bsuse\b/u.test(family)) return `${asRoot}zypper install -y chromium google-noto-sans-cjk-fonts`;
  return APT_LINE.replaceAll('apt-get', `${asRoot}apt-get`);
}

/** The machine that this runs on. */
export function getMachine(say: (sentence: string) => void): Machine {
  return {
    platform: process.platform,
    isRoot: process.getuid?.() === 0,
    env: process.env,
    osRelease: existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '',
    canRun: (program) => spawnSync(program, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0,
    hasChineseFont: () =>
      process.platform !== 'linux' ||
      (spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' }).stdout ?? '').trim() !== '',
    shell: (line) => spawnSync('sh', ['-c', line], { stdio: 'inherit' }).status === 0,
    say,
  };
}

function search(machine: Machine): BrowserSearch {
  const path = findProgram(machine);
  const line = `To install it: ${getInstallLine(machine)}`;
  if (path === undefined) return { status: 'missing', reason: `no Chromium or Chrome was found\n${line}` };
  if (!machine.hasChineseFont()) return { status: 'missing', reason: `no Chinese font was found\n${line}` };
  return { status: 'found', path };
}

/** The first browser that can be started: Ubuntu's package without a snap service is a program that only complains. */
function findProgram({ env, canRun }: Machine): string | undefined {
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const paths = PROGRAMS.flatMap((program) => folders.map((folder) => join(folder, program)));
  const named = env.MAILUO_CHROMIUM ? [env.MAILUO_CHROMIUM] : [];
  return [...named, ...paths, ...INSTALLED].find(
    (path) => (isAbsolute(path) ? existsSync(path) : true) && canRun(path),
  );
}

function canInstall({ platform, isRoot, osRelease }: Machine): boolean {
  return platform === 'linux' && isRoot && /\b(?:debian|ubuntu)\b/u.test(getFamily(osRelease));
}

/** `ID` and `ID_LIKE` of an os-release file, as `ubuntu debian`. */
function getFamily(osRelease: string): string {
  return [...osRelease.matchAll(/^ID(?:_LIKE)?=(.*)$/gmu)]
    .map(([, value]) => value?.replaceAll('"', ''))
    .join(' ');
}
