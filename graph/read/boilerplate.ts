/** What pages, players and editors put round a text, and what they hang on titles. */

const joinPatterns = (patterns: readonly RegExp[], flags: string): RegExp =>
  new RegExp(patterns.map(({ source }) => source).join('|'), flags);

/** Lines that are no part of a document. They are matched against a whole block, as one pattern, since every block is asked. */
const BOILERPLATE = joinPatterns(
  [
    /^字数[:：]\s*\d+.*(?:时长|阅读)/u,
    /^(?:阅读时长|预计阅读|阅读量|浏览量?|点击数?|字体|字号|分享到|扫一扫|打印本页|关闭窗口|返回顶部|上一篇|下一篇|相关阅读|相关链接|更多精彩)/u,
    /^[（(【[]?(?:责任编辑|责编|编辑|校对|初校|终校|审核|监制|制图|摄影|供稿|终审|值班编辑)[:：\s]/u,
    /^(?:本作品是中华人民共和国的|注：中文维基文库|Public domain|false$|公有领域$)/u,
    /^点(?:分享|收藏|在看|赞|点赞)$|^(?:点击)?(?:上方|下方)?[“]?蓝字[”]?.{0,8}关注|^点击.{0,6}蓝字|^(?:长按|扫描|识别).{0,8}二维码|^(?:分享|点赞|收藏|在看|转发|阅读原文|喜欢作者|\s|、)+$/u,
    /^[（(]?(?:完|原文(?:链接)?|查看原文|视频简介|返回|打印|关闭)[）)]?$/u,
    /^(?:本?文?(?:最后)?更新(?:于|时间|日期)?|发布于)[:：\s]*\d{4}[-/.年][^。]{0,24}$/u,
    /^(?:来源|作者|发布时间|发布日期|时间|日期|字体大小)[:：][^。]{0,40}$/u,
  ],
  'u',
);
/** Such lines in letters of either case. */
const BOILERPLATE_IN_LETTERS = joinPatterns(
  [
    /^\d{4}[-/]\d{1,2}[-/]\d{1,2}(?: \d{1,2}:\d{2}(?::\d{2})?)?\s*(?:by|来自|作者|发布)/iu,
    /^(?:Copyright|版权所有|©|ICP备|京ICP|.{0,12}公网安备)/iu,
  ],
  'iu',
);

/** Licences and lists of other texts: from such a line on, nothing belongs to the document. */
const TAIL =
  /^本作品是中华人民共和国的|^本作品(?:在|来自).{0,30}公有领域|^Public domain$|^[▼↓·\s]*(?:往期(?:推荐|精彩|回顾|文章)|推荐阅读|延伸阅读|猜你喜欢)[▼↓·\s：:]*$/u;

/** Whether a line is boilerplate as a whole. */
export function isBoilerplate(line: string): boolean {
  return BOILERPLATE.test(line) || BOILERPLATE_IN_LETTERS.test(line);
}

/** Whether a line begins a tail of which nothing belongs to the document. */
export function isTail(line: string): boolean {
  return TAIL.test(line);
}

/** Words that players and sites hang on a title. */
const TITLE_TAILS =
  /(?:视频简介|查看原文|原文链接|\[视频\]|【视频】|_[^_]{2,20}(?:网|网站|门户|新闻|频道)|[-–—|｜]\s*[^-–—|｜]{2,14}(?:网|网站|新闻网|政府网|频道|客户端))\s*$/u;

/** Blanks without width, which pages put at seams. */
const WIDTHLESS = /[\u200b-\u200d\u2060\ufeff]/gu;

/** Last words that stand twice, as where a page's name and its heading were joined: …政府工作报告政府工作报告. */
const DOUBLED_TAIL = /(\S{4,})\s*\1$/u;

const SPREAD = /^(?:\p{Script=Han} ){2,20}\p{Script=Han}$/u;

/** A title without its numbering marks, site names and players' words, its blanks folded. */
export function cleanTitle(title: string): string {
  let cleaned = title.replace(WIDTHLESS, '').replace(/\s+/gu, ' ').trim();
  // A title spread over the line: 政 府 工 作 报 告.
  if (SPREAD.test(cleaned)) cleaned = cleaned.replaceAll(' ', '');
  cleaned = cleaned.replace(/^[（(【[](?:转载|转发|原创)[)）】\]]\s*/u, '');
  for (let before = ''; before !== cleaned; ) {
    before = cleaned;
    cleaned = cleaned.replace(TITLE_TAILS, '').trim();
  }
  return cleaned.replace(DOUBLED_TAIL, '$1');
}
