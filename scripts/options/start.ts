/** The flags of the command `start`. */
import { HELP, MAX_SIZE, VERSION } from './flags.ts';
import type { Command } from './parse.ts';

export const START_COMMAND: Command = {
  usage: 'npm start -- [FOLDER]',
  about: {
    en: 'Build the graph where needed and open the explorer. With a folder: for its documents, and watch it for new ones.',
    zh: '按需构建图谱并打开浏览界面；给出文件夹时读取其中的文件，并持续监视新增文件。',
  },
  flags: [
    {
      name: 'port',
      value: 'N',
      help: {
        en: 'Port of the explorer (default: 5173; the next free one where it is taken).',
        zh: '浏览界面的端口（默认 5173，被占用时取下一个空闲端口）。',
      },
    },
    {
      name: 'out',
      value: 'DIR',
      help: {
        en: 'Folder for the graph (default: .mailuo, with a folder one of its own below it).',
        zh: '图谱的输出文件夹（默认 .mailuo；给出 FOLDER 时为其下的单独文件夹）。',
      },
    },
    MAX_SIZE,
    HELP,
    VERSION,
  ],
  notes: {
    en: 'The explorer is served to this computer alone (127.0.0.1). Stop it with Ctrl+C.',
    zh: '浏览界面仅供本机访问（127.0.0.1）。按 Ctrl+C 停止。',
  },
};
