/** Showing an address to the user. */
import { spawn } from 'node:child_process';

/**
 * Command that opens an address in the user's browser.
 *
 * @returns `undefined` where nobody would see it: no terminal attached, no display, or a machine that runs checks.
 */
export function getOpener(
  platform: NodeJS.Platform,
  env: NodeJS.ProcessEnv,
  isTerminal: boolean,
): readonly [command: string, ...args: string[]] | undefined {
  if (!isTerminal || env.CI) return undefined;
  if (platform === 'darwin') return ['open'];
  if (platform === 'win32') return ['cmd', '/c', 'start', ''];
  return env.DISPLAY || env.WAYLAND_DISPLAY ? ['xdg-open'] : undefined;
}

/** Open an address where there is someone to see it. A failure is no matter: the address is printed too. */
export function openBrowser(url: string): void {
  const [command, ...args] = getOpener(process.platform, process.env, process.stdout.isTTY) ?? [];
  if (command === undefined) return;
  spawn(command, [...args, url], { detached: true, stdio: 'ignore' })
    .on('error', () => undefined)
    .unref();
}
