import { existsSync, lstatSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { parseRulings } from '../../graph/resolve/rulings.ts';
import { startExplorer } from '../../scripts/server.ts';
import { changeVerdicts } from '../../scripts/write-rulings.ts';
import { makeFolder } from '../helpers/command.ts';

const NAME = 'mailuo.rulings.yaml';
const first = { from: 'wording:稳健的货币政策', to: 'wording:适度宽松的货币政策', verdict: 'wrong' } as const;
const second = { from: 'task:会议2023第1项', to: 'task:会议2024第2项', verdict: 'right' } as const;

/** Serve a corpus, and send it verdicts as a page would, but for what is told otherwise. */
async function serve(corpus: string | undefined) {
  const explorer = await startExplorer({ page: makeFolder(), graph: makeFolder(), corpus }, 0);
  onTestFinished(async () => await explorer.close());
  const url = new URL('graph/rulings', explorer.url);
  return async (
    body: unknown,
    headers: Record<string, string> = {},
  ): Promise<{ status: number; text: string }> =>
    await new Promise((resolve, reject) => {
      const sent = request(
        url,
        {
          method: 'POST',
          headers: { 'content-type': 'application/json', origin: url.origin, ...headers },
        },
        (response) => {
          let text = '';
          response.setEncoding('utf8').on('data', (part: string) => {
            text += part;
          });
          response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
        },
      );
      sent.on('error', reject);
      sent.end(typeof body === 'string' ? body : JSON.stringify(body));
    });
}

describe('verdicts that a page sends', () => {
  it('begin the rulings file of the corpus, and go on in it', async () => {
    const corpus = makeFolder();
    const send = await serve(corpus);
    expect(await send({ verdicts: [first] })).toEqual({ status: 200, text: '{"result":"written"}' });
    await send({ verdicts: [first, second] });
    const { rulings, diagnostics } = parseRulings(NAME, readFileSync(join(corpus, NAME), 'utf8'));
    expect(diagnostics).toEqual([]);
    expect(rulings.rulings).toEqual([
      { action: 'evolution', ...first },
      { action: 'evolution', ...second },
    ]);
    expect(readdirSync(corpus)).toEqual([NAME]);
  });

  it('may be on a pair of sentences, and are taken out again', async () => {
    const corpus = makeFolder();
    const send = await serve(corpus);
    const pair = {
      before: { document: 'document:a.md#0', words: ['要“办好”夜校。'] },
      after: { document: 'document:b.md#0', words: ['要大力办好夜校。', '延长开放时间。'] },
    };
    await send({ verdicts: [{ pair, verdict: 'wrong' }, first] });
    await send({ verdicts: [{ pair, verdict: 'right' }] });
    const read = () => parseRulings(NAME, readFileSync(join(corpus, NAME), 'utf8'));
    expect(read().diagnostics).toEqual([]);
    expect(read().rulings.rulings).toEqual([
      { action: 'evolution', ...first },
      { action: 'pair', ...pair, verdict: 'right' },
    ]);
    await send({ verdicts: [], withdrawn: [{ pair, verdict: 'right' }] });
    expect(read().rulings.rulings).toEqual([{ action: 'evolution', ...first }]);
    expect((await send({ verdicts: [{ pair: { before: pair.before }, verdict: 'right' }] })).status).toBe(
      403,
    );
  });

  it('are all there when many come at once', async () => {
    const corpus = makeFolder();
    const send = await serve(corpus);
    const many = Array.from({ length: 12 }, (_, i) => ({ ...second, to: `task:会议2024第${i + 1}项` }));
    await Promise.all(many.map(async (verdict) => await send({ verdicts: [verdict] })));
    const { rulings } = parseRulings(NAME, readFileSync(join(corpus, NAME), 'utf8'));
    expect(rulings.rulings).toHaveLength(12);
  });

  it('are not written for the sample, and the page is told so', async () => {
    const send = await serve(undefined);
    expect(await send({ verdicts: [first] })).toEqual({ status: 200, text: '{"result":"sample"}' });
  });

  it.each([
    ['another site', { origin: 'https://example.org' }],
    ['a page without an origin of its own', { origin: 'null' }],
    ['another port of this computer', { origin: 'http://127.0.0.1:1' }],
    ['a form', { 'content-type': 'text/plain' }],
    ['another host name', { host: 'rebound.example', origin: 'http://rebound.example' }],
  ])('are refused from %s', async (_, headers) => {
    const corpus = makeFolder();
    const send = await serve(corpus);
    expect((await send({ verdicts: [first] }, headers)).status).toBe(403);
    expect(existsSync(join(corpus, NAME))).toBe(false);
  });

  it.each([
    ['no JSON', '{"verdicts":'],
    ['nothing', { verdicts: [] }],
    ['an unknown verdict withdrawn', { verdicts: [first], withdrawn: [{ ...first, verdict: 'maybe' }] }],
    ['an unknown verdict', { verdicts: [{ ...first, verdict: 'maybe' }] }],
    ['a key of no kind', { verdicts: [first, { ...second, to: '任务' }] }],
    ['too much', { verdicts: [first], padding: '提'.repeat(500_000) }],
  ])('are refused where they are %s', async (_, body) => {
    const corpus = makeFolder();
    const send = await serve(corpus);
    expect((await send(body)).status).toBe(403);
    expect(existsSync(join(corpus, NAME))).toBe(false);
  });

  it('are taken by no other method', async () => {
    const explorer = await startExplorer(
      { page: makeFolder(), graph: makeFolder(), corpus: makeFolder() },
      0,
    );
    onTestFinished(async () => await explorer.close());
    const response = await fetch(`${explorer.url}graph/rulings`, { method: 'PUT', body: '{}' });
    expect(response.status).toBe(405);
  });
});

describe('a rulings file that is there', () => {
  const write = (content: string): string => {
    const path = join(makeFolder(), NAME);
    writeFileSync(path, content);
    return path;
  };

  it('keeps every byte that it has, comments and a missing last line break too', async () => {
    const content = '# 人工裁定\r\n- reject: concept:县城';
    const path = write(content);
    expect(await changeVerdicts(path, { verdicts: [first] })).toBe('written');
    const after = readFileSync(path, 'utf8');
    expect(after.startsWith(content)).toBe(true);
    expect(parseRulings(NAME, after).rulings.rulings).toHaveLength(2);
  });

  const readVerdicts = (path: string): readonly unknown[] =>
    parseRulings(NAME, readFileSync(path, 'utf8')).rulings.rulings.map(
      (ruling) => ruling.action === 'evolution' && [ruling.to, ruling.verdict],
    );

  it('takes a changed mind in place of the former one', async () => {
    const path = write('');
    await changeVerdicts(path, { verdicts: [first, second] });
    await changeVerdicts(path, { verdicts: [{ ...first, verdict: 'right' }] });
    expect(readVerdicts(path)).toEqual([
      [second.to, 'right'],
      [first.to, 'right'],
    ]);
  });

  it('takes back what is withdrawn, and nothing that was written by hand', async () => {
    const byHand = `# 会上定的\n- evolution: {from: ${first.from}, to: ${first.to}}\n  verdict: right\n`;
    const path = write(byHand);
    await changeVerdicts(path, { verdicts: [first, second] });
    expect(await changeVerdicts(path, { verdicts: [], withdrawn: [first, second] })).toBe('written');
    expect(readFileSync(path, 'utf8')).toBe(byHand);
  });

  it.each([
    ['is no YAML', '- reject: [concept:县城'],
    ['has an entry that means nothing', '- forbid: concept:县城\n'],
    ['is written in one line', '[{ reject: concept:县城 }]\n'],
    ['holds one entry without a list', 'reject: concept:县城\n'],
  ])('is left alone where it %s', async (_, content) => {
    const path = write(content);
    expect(await changeVerdicts(path, { verdicts: [first] })).toBe('damaged');
    expect(readFileSync(path, 'utf8')).toBe(content);
  });

  it('may be a link to a file elsewhere, and stays one', async () => {
    const path = write('');
    const link = join(makeFolder(), NAME);
    symlinkSync(path, link);
    expect(await changeVerdicts(link, { verdicts: [second] })).toBe('written');
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(readFileSync(path, 'utf8')).toContain(second.from);
  });
});
