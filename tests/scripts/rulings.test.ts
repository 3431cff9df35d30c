import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolder, runCommand, writeFiles } from '../helpers/command.ts';

const TEXT = '会议强调，要发展银发经济，加快建设统一大市场。要发展银发经济和冰雪经济。';

function readKeys(output: string): string[] {
  const graph = JSON.parse(readFileSync(join(output, 'graph.json'), 'utf8')) as { nodes: { key: string }[] };
  return graph.nodes.map(({ key }) => key);
}

describe('build:graph with rulings', () => {
  it('replays mailuo.rulings.yaml of the folder, and does not take it for a document', async () => {
    const folder = makeFolder();
    writeFiles(folder, { 'a.txt': TEXT, 'mailuo.rulings.yaml': '- reject: industry:银发经济\n' });
    const output = join(makeFolder(), 'out');
    const { code: status, stderr } = await runCommand('build-graph', [folder, '--out', output]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(readKeys(output)).toContain('industry:冰雪经济');
    expect(readKeys(output)).not.toContain('industry:银发经济');
  });

  it('takes a file by name, and applies a change of it to a corpus that is cached', async () => {
    const folder = makeFolder();
    writeFiles(folder, { 'a.txt': TEXT });
    const [output, file] = [join(makeFolder(), 'out'), join(makeFolder(), 'r.yaml')];
    await runCommand('build-graph', [folder, '--out', output]);
    writeFileSync(file, '- kind: industry:冰雪经济\n  to: concept\n');
    const { code: status } = await runCommand('build-graph', [folder, '--out', output, '--rulings', file]);
    expect(status).toBe(0);
    expect(readKeys(output)).toContain('concept:冰雪经济');
  });

  it('reports a ruling that applies to nothing, and one that cannot be read', async () => {
    const folder = makeFolder();
    mkdirSync(join(folder, 'sub'));
    writeFiles(folder, {
      'a.txt': TEXT,
      'sub/mailuo.rulings.yaml': '- reject: concept:没有\n- forget: concept:甲\n',
    });
    const { code: status, stderr } = await runCommand('build-graph', [
      folder,
      '--out',
      join(makeFolder(), 'out'),
    ]);
    expect(status).toBe(1);
    expect(stderr).toMatch(/sub\/mailuo\.rulings\.yaml: .*\[ruling-unused\]/u);
    expect(stderr).toMatch(/sub\/mailuo\.rulings\.yaml: .*unknown action.*\[ruling-invalid\]/u);
  });

  it('ends with 2 where the file does not exist', async () => {
    const folder = makeFolder();
    writeFiles(folder, { 'a.txt': TEXT });
    const { code: status, stderr } = await runCommand('build-graph', [
      folder,
      '--rulings',
      join(folder, 'none.yaml'),
    ]);
    expect(status).toBe(2);
    expect(stderr).toContain('none.yaml');
  });
});
