/** Font stacks: what Chinese systems have, and what Linux has beside it. */

export const SANS_STACK =
  '"PingFang SC","Hiragino Sans GB","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC",sans-serif';

export const SERIF_STACK = '"Source Han Serif SC","Noto Serif CJK SC","Songti SC","STSong","SimSun",serif';
