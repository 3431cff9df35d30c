import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import {
  findOnCanvas,
  findViolations,
  PHONE,
  readArrows,
  readCanvas,
  type ShownNode,
  serveExplorer,
} from '../helpers/explorer.ts';

const fixture = serveExplorer();

const CENTER = 'concept:新质生产力';
const OTHER = 'concept:科技创新';

const getHeading = (page: Page) => page.getByRole('complementary').getByRole('heading', { level: 2 });
const getMenu = (page: Page) => page.getByRole('menu');

async function expectSelected(page: Page, label: string): Promise<void> {
  await getHeading(page).getByText(label, { exact: true }).waitFor();
}

async function openMenu(page: Page, key: string): Promise<void> {
  const { x, y } = await findOnCanvas(page, key);
  await page.mouse.click(x, y, { button: 'right' });
  await getMenu(page).waitFor();
}

async function choose(page: Page, name: string | RegExp): Promise<void> {
  await getMenu(page).getByRole('menuitem', { name }).click();
}

/** All that was shown is where it was. */
function expectStill(before: readonly ShownNode[], after: readonly ShownNode[]): void {
  const places = new Map(after.map((node) => [node.id, node]));
  for (const node of before) expect(places.get(node.id)).toEqual(node);
}

/** Nodes with their places, in an order of their own: what goes and comes again is drawn last. */
const sortNodes = (nodes: readonly ShownNode[]): readonly ShownNode[] =>
  [...nodes].sort((a, b) => (a.id < b.id ? -1 : 1));

const toIds = (nodes: readonly ShownNode[]): readonly string[] => nodes.map(({ id }) => id).sort();

describe('a view', () => {
  it('opens with every node at the same place on a slow machine', async () => {
    const quick = await readCanvas(await fixture.open());
    const page = await fixture.open({ hash: 'page=trace' });
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 3 });
    page.setDefaultTimeout(60_000);
    await page.goto(fixture.explorer.url);
    expect(sortNodes(await readCanvas(page))).toEqual(sortNodes(quick));
  });
});

describe('selecting', () => {
  it('by a click tells of the node and moves nothing', async () => {
    const page = await fixture.open();
    const before = await readCanvas(page);
    const { x, y } = await findOnCanvas(page, OTHER);
    await page.mouse.click(x, y);
    await expectSelected(page, '科技创新');
    expect(await readCanvas(page)).toEqual(before);
    await page.goBack();
    await expectSelected(page, '新质生产力');
  });

  it('by Shift and a click shows what relates the second node to the first', async () => {
    const page = await fixture.open();
    const before = await readCanvas(page);
    const { x, y } = await findOnCanvas(page, OTHER);
    await page.keyboard.down('Shift');
    await page.mouse.click(x, y);
    await page.keyboard.up('Shift');
    await getHeading(page).getByText('科技创新').waitFor();
    await getHeading(page).getByText('新质生产力').waitFor();
    await page.waitForFunction(() => location.hash.includes('path=1'));
    // The two fill the picture with what links them; on the way back everything is in its place.
    await expect.poll(async () => toIds(await readCanvas(page)).includes('concept:高质量发展')).toBe(false);
    const ids = toIds(await readCanvas(page));
    expect(ids).toEqual(expect.arrayContaining([CENTER, OTHER]));
    expect(ids.some((id) => id.startsWith('document:'))).toBe(true);
    await page.goBack();
    await expect.poll(async () => sortNodes(await readCanvas(page))).toEqual(sortNodes(before));
  });
});

describe('expanding', () => {
  it('by relation and number adds neighbors and moves nothing; the address gives the same again', async () => {
    const page = await fixture.open();
    const before = await readCanvas(page);
    await openMenu(page, OTHER);
    expect(await findViolations(page)).toEqual([]);
    await getMenu(page).getByRole('menuitemradio', { name: '10' }).click();
    await choose(page, /^同句/u);
    await page.keyboard.press('Escape');
    await getMenu(page).waitFor({ state: 'detached' });
    const after = await readCanvas(page);
    expect(after).toHaveLength(before.length + 10);
    expectStill(before, after);
    await page.reload();
    expect(toIds(await readCanvas(page))).toEqual(toIds(after));
  });

  it('goes by keyboard alone, and collapsing takes back what it added', async () => {
    const page = await fixture.open({ hash: `node=${OTHER}&center=${CENTER}`, reducedMotion: 'reduce' });
    const before = await readCanvas(page);
    await page.getByRole('application').focus();
    await page.keyboard.press('Enter');
    await getMenu(page).waitFor();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Escape');
    await getMenu(page).waitFor({ state: 'detached' });
    expect(
      await page.getByRole('application').evaluate((element) => element === document.activeElement),
    ).toBe(true);
    await page.keyboard.press('e');
    await page
      .getByRole('status')
      .filter({ hasText: `共显示 ${before.length + 5} 个` })
      .waitFor();
    expectStill(before, await readCanvas(page));
    await page.keyboard.press('c');
    await page
      .getByRole('status')
      .filter({ hasText: `共显示 ${before.length} 个` })
      .waitFor();
    expect(await readCanvas(page)).toEqual(before);
  });

  it('to two and three hops adds rings, moves nothing and puts no two nodes in one place', async () => {
    const page = await fixture.open();
    let before = await readCanvas(page);
    for (const name of ['2 步', '3 步']) {
      await page.getByRole('button', { name }).click();
      await page.waitForFunction((text) => location.hash.includes(`hops=${text}`), name.charAt(0));
      await expect.poll(async () => (await readCanvas(page)).length).toBeGreaterThan(before.length);
      const after = await readCanvas(page);
      expectStill(before, after);
      const places = new Set(after.map(({ x, y }) => `${Math.round(x)} ${Math.round(y)}`));
      expect(places.size).toBe(after.length);
      before = after;
    }
    expect(before.length).toBeLessThanOrEqual(80);
  });
});

describe('tidying', () => {
  it('puts a node away and back again', async () => {
    const page = await fixture.open();
    const before = await readCanvas(page);
    await openMenu(page, OTHER);
    await choose(page, '移出画面');
    await page.getByRole('button', { name: '放回移出的 1 个' }).waitFor();
    const after = await readCanvas(page);
    expect(toIds(after)).toEqual(toIds(before).filter((id) => id !== OTHER));
    await page.getByRole('button', { name: '放回移出的 1 个' }).click();
    await expect.poll(async () => (await readCanvas(page)).length).toBe(before.length);
    expectStill(before, await readCanvas(page));
  });

  it('keeps one node alone, from which to begin anew', async () => {
    const page = await fixture.open();
    await openMenu(page, OTHER);
    await choose(page, '只留它');
    await expect.poll(async () => toIds(await readCanvas(page))).toEqual([OTHER]);
    await expectSelected(page, '科技创新');
    await page.getByRole('application').focus();
    await page.keyboard.press('e');
    await expect.poll(async () => (await readCanvas(page)).length).toBe(6);
  });

  it('keeps a pinned node in its place on the way to another center, and at a new layout', async () => {
    const page = await fixture.open();
    await openMenu(page, OTHER);
    await choose(page, '固定位置');
    const pinned = (await readCanvas(page)).find(({ id }) => id === OTHER);
    await openMenu(page, 'principle:稳中有进');
    await choose(page, /以它为中心/u);
    await expectSelected(page, '稳中有进');
    expect((await readCanvas(page)).find(({ id }) => id === OTHER)).toEqual(pinned);
    await page.getByRole('button', { name: '重新排布' }).click();
    const again = (await readCanvas(page)).find(({ id }) => id === OTHER);
    expect(again?.x).toBeCloseTo(pinned?.x ?? 0, 0);
    expect(again?.y).toBeCloseTo(pinned?.y ?? 0, 0);
  });

  it('arranges the same nodes by time, by theme and in rings, and comes back to the same places', async () => {
    const page = await fixture.open({ reducedMotion: 'reduce' });
    const before = await readCanvas(page);
    for (const name of ['主题', '环形']) {
      await page.getByRole('button', { name, exact: true }).click();
      await expect
        .poll(async () => JSON.stringify(await readCanvas(page)) === JSON.stringify(before))
        .toBe(false);
      expect(toIds(await readCanvas(page))).toEqual(toIds(before));
    }
    await page.getByRole('button', { name: '时间', exact: true }).click();
    await expect.poll(async () => await readCanvas(page)).toEqual(before);
  });
});

describe('touch', () => {
  it('opens the menu of the selected node by a button beside it', async () => {
    const page = await fixture.open({ viewport: PHONE });
    await readCanvas(page);
    await page.getByRole('button', { name: '新质生产力：操作' }).click();
    await getMenu(page)
      .getByRole('menuitem', { name: /最要紧的邻居/u })
      .waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await getMenu(page).waitFor({ state: 'detached' });
  });
});

describe('undoing', () => {
  it('takes back and does again every change, by keys and buttons, and leaves nodes in their places', async () => {
    const page = await fixture.open({ reducedMotion: 'reduce' });
    const before = await readCanvas(page);
    await page.getByRole('application').focus();
    const { x, y } = await findOnCanvas(page, OTHER);
    await page.mouse.click(x, y);
    await page.keyboard.press('e');
    await expect.poll(async () => (await readCanvas(page)).length).toBe(before.length + 5);
    const expanded = await readCanvas(page);
    await page.keyboard.press('h');
    await expectSelected(page, '新质生产力');
    await page.getByRole('button', { name: '文件', exact: true }).click();
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect.poll(async () => toIds(await readCanvas(page))).toEqual(toIds(expanded));
    expectStill(expanded, await readCanvas(page));
    await page.getByRole('button', { name: /^撤销/u }).click();
    await expect.poll(async () => sortNodes(await readCanvas(page))).toEqual(sortNodes(before));
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(async () => sortNodes(await readCanvas(page))).toEqual(sortNodes(expanded));
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expectSelected(page, '新质生产力');
    expect(await page.getByRole('button', { name: /^撤销/u }).isDisabled()).toBe(true);
  });

  it('goes hand in hand with the back button of the browser', async () => {
    const page = await fixture.open();
    await followFirstRelated(page);
    const url = page.url();
    await page.keyboard.press('Control+z');
    await expectSelected(page, '新质生产力');
    await page.goForward();
    expect(page.url()).toBe(url);
    await page.goBack();
    await expectSelected(page, '新质生产力');
    await page.keyboard.press('Control+y');
    await expect.poll(() => page.url()).toBe(url);
  });
});

async function followFirstRelated(page: Page): Promise<string> {
  const link = page
    .getByRole('complementary')
    .getByRole('region', { name: '相关' })
    .getByRole('link')
    .first();
  const label = (await link.textContent()) ?? '';
  await link.click();
  await expectSelected(page, label);
  return label;
}

describe('undoing in words', () => {
  it('says what would be taken back, and what done again', async () => {
    const page = await fixture.open({ reducedMotion: 'reduce' });
    const { x, y } = await findOnCanvas(page, OTHER);
    await page.mouse.click(x, y);
    await expectSelected(page, '科技创新');
    await page.getByRole('button', { name: '撤销：选中 科技创新（Ctrl+Z）' }).waitFor();
    await page.getByRole('application').focus();
    await page.keyboard.press('e');
    const undo = page.getByRole('button', { name: '撤销：展开 科技创新（Ctrl+Z）' });
    await undo.waitFor();
    expect(await undo.getAttribute('title')).toContain('展开 科技创新');
    await undo.click();
    await page.getByRole('button', { name: '重做：展开 科技创新（Ctrl+Shift+Z）' }).waitFor();
  });
});

describe('coming back', () => {
  const getWindow = async (page: Page): Promise<readonly string[]> => {
    const keys = [CENTER, OTHER];
    const places = await Promise.all(keys.map(async (key) => await findOnCanvas(page, key)));
    return places.map(({ x, y }) => `${x.toFixed(0)} ${y.toFixed(0)}`);
  };

  it.each([
    ['a node that was shown', OTHER],
    ['one that was not', 'policy:房地产发展新模式'],
  ])('from %s finds every node where it was, on the map and in the window', async (_, node) => {
    const page = await fixture.open({ hash: `node=${CENTER}`, reducedMotion: 'reduce' });
    const before = sortNodes(await readCanvas(page));
    const shown = await getWindow(page);
    await page.evaluate((key) => {
      location.hash = `node=${key}`;
    }, node);
    await expect.poll(async () => toIds(await readCanvas(page)).includes(node)).toBe(true);
    await page
      .getByRole('navigation', { name: '走过的节点' })
      .getByRole('link', { name: '新质生产力' })
      .click();
    await expectSelected(page, '新质生产力');
    await expect.poll(async () => toIds(await readCanvas(page))).toEqual(before.map(({ id }) => id));
    expect(sortNodes(await readCanvas(page))).toEqual(before);
    await expect.poll(async () => await getWindow(page)).toEqual(shown);
  });

  it('to the overview finds the part that was looked at', async () => {
    const page = await fixture.open({ hash: 'scene=overview', reducedMotion: 'reduce' });
    await readCanvas(page);
    await page.getByRole('button', { name: '放大' }).click();
    const [first] = await readCanvas(page);
    const key = first?.id ?? '';
    const before = await findOnCanvas(page, key);
    await page.getByRole('button', { name: '邻域', exact: true }).click();
    await readCanvas(page);
    await page.getByRole('button', { name: '全景', exact: true }).click();
    await expect.poll(async () => await findOnCanvas(page, key)).toEqual(before);
  });
});

describe('finding back', () => {
  it('leads to the earliest of many steps', async () => {
    const page = await fixture.open();
    const keys = ['科技创新', '改革开放', '新动能', '民生保障', '高质量发展'];
    for (const name of keys) {
      await page.evaluate(
        (key) => {
          location.hash = `node=${key}`;
        },
        `${fixture.readGraph().nodes.find(({ attributes }) => attributes.label === name)?.key}`,
      );
      await expectSelected(page, name);
    }
    const trail = page.getByRole('navigation', { name: '走过的节点' });
    expect(await trail.getByRole('listitem').allTextContents()).toEqual(keys.slice(-3));
    await trail.getByRole('button', { name: '更早走过的 3 个节点' }).click();
    expect(await findViolations(page)).toEqual([]);
    await trail.getByRole('link', { name: '新质生产力' }).click();
    await expectSelected(page, '新质生产力');
  });

  it('names the nodes visited and leads back to what was shown then', async () => {
    const page = await fixture.open();
    const label = await followFirstRelated(page);
    const trail = page.getByRole('navigation', { name: '走过的节点' });
    expect(await trail.getByRole('listitem').allTextContents()).toEqual(['新质生产力', label]);
    await trail.getByRole('link', { name: '新质生产力' }).click();
    await expectSelected(page, '新质生产力');
    expect(await trail.getByRole('listitem').allTextContents()).toEqual([label, '新质生产力']);
  });

  it('saves a view by name, opens it again after a reload, renames and deletes it', async () => {
    const page = await fixture.open({ hash: `node=${OTHER}&hops=2` });
    await page.getByRole('button', { name: '存下的画面' }).click();
    const popup = page.getByRole('region', { name: '存下的画面' });
    await popup.getByRole('textbox', { name: '画面的名称' }).fill('创新两步');
    await popup.getByRole('button', { name: '存下', exact: true }).click();
    expect(await findViolations(page)).toEqual([]);
    await page.getByRole('link', { name: '脉络，回到首页' }).click();
    await expectSelected(page, '新质生产力');
    await page.reload();
    await page.getByRole('button', { name: '存下的画面' }).click();
    await popup.getByRole('link', { name: '创新两步' }).click();
    await expectSelected(page, '科技创新');
    expect(page.url()).toContain('hops=2');
    await page.getByRole('button', { name: '存下的画面' }).click();
    await popup.getByRole('button', { name: '给“创新两步”改名' }).click();
    await popup.getByRole('textbox', { name: '画面的名称' }).last().fill('另一个名字');
    await page.keyboard.press('Enter');
    await popup.getByRole('button', { name: '删去“另一个名字”' }).click();
    await popup.getByText('还没有存下的画面').waitFor();
  });
});

describe('paths', () => {
  it('between two nodes are told step by step, drawn one at a time, and do not move the documents that link them', async () => {
    const page = await fixture.open();
    await readCanvas(page);
    const picker = page.getByRole('combobox', { name: '与另一节点的关系' });
    await picker.fill('重点领域');
    await page.getByRole('option', { name: '重点领域风险', exact: true }).waitFor();
    await page.keyboard.press('Enter');
    const paths = page.getByRole('region', { name: '路径，由强到弱' });
    await paths.waitFor();
    const choices = paths.locator('button[aria-pressed="false"]');
    expect(await paths.getByRole('button', { pressed: true }).count()).toBe(1);
    expect(await choices.count()).toBe(4);
    // Sentences come when they are about to be seen, and what both are named in stands above.
    await expect
      .poll(
        async () => {
          await paths.getByRole('button', { pressed: true }).scrollIntoViewIfNeeded();
          return await paths.locator('mark').count();
        },
        { timeout: 20_000 },
      )
      .toBeGreaterThan(0);
    const before = (await readCanvas(page)).filter(({ id }) => id.startsWith('document:'));
    expect(before.length).toBeGreaterThan(1);
    await choices.last().click();
    await page.waitForFunction(() => location.hash.includes('path=5'));
    const label = (await paths.getByRole('button', { pressed: true }).textContent()) ?? '';
    const after = await readCanvas(page);
    expectStill(before, after);
    const labels = new Map(fixture.readGraph().nodes.map(({ key, attributes }) => [key, attributes.label]));
    const shown = after.map(({ id }) => labels.get(id));
    for (const name of label.replace(/^\d/u, '').split(' → ')) expect(shown).toContain(name);
    expect(await findViolations(page)).toEqual([]);
    await page.getByRole('region', { name: '共同的邻居' }).getByRole('link').first().waitFor();
  });
});

describe('two nodes with what links them', () => {
  it('stay when one of the documents between them is opened and closed', async () => {
    const page = await fixture.open({ hash: `node=${CENTER}&with=${OTHER}&path=1` });
    const before = await readCanvas(page);
    const document = before.find(({ id }) => id.startsWith('document:'));
    if (document === undefined) throw new Error('expected a document between the two');
    const { x, y } = await findOnCanvas(page, document.id);
    await page.mouse.click(x, y);
    const reader = page.getByRole('region', { name: /^全文/u });
    await reader.getByRole('link', { name: '新质生产力' }).first().waitFor();
    expect(decodeURIComponent(page.url())).toContain(`with=${OTHER}`);
    await page.goBack();
    await reader.waitFor({ state: 'detached' });
    expect(await readCanvas(page)).toEqual(before);
  });
});

describe('relations', () => {
  it('show their sentence under the pointer, and by keyboard from the list', async () => {
    const page = await fixture.open({ reducedMotion: 'reduce' });
    const [a, b] = [await findOnCanvas(page, CENTER), await findOnCanvas(page, OTHER)];
    const tooltip = page.getByRole('tooltip');
    // Nearer to the term than to the center, where many edges meet, and where no node stands on the line.
    await expect
      .poll(
        async () => {
          for (const share of [0.7, 0.85, 0.6, 0.8]) {
            await page.mouse.move(a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share);
            await page.waitForTimeout(400);
            if ((await tooltip.getByText('科技创新').count()) > 0) return true;
          }
          return false;
        },
        { timeout: 15_000 },
      )
      .toBe(true);
    await tooltip.locator('mark').first().waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.mouse.move(5, 5);
    await tooltip.waitFor({ state: 'detached' });
    const link = page
      .getByRole('complementary')
      .getByRole('region', { name: '相关' })
      .getByRole('link', { name: /同句/u })
      .first();
    await link.focus();
    await tooltip.locator('mark').first().waitFor();
    await page.keyboard.press('Enter');
    const details = page.getByRole('complementary');
    await details.getByRole('heading', { name: /^在同一句里/u }).waitFor();
    await details.locator('mark').first().waitFor();
  });

  it('put both ends of an evolution side by side', async () => {
    const { edges } = fixture.readGraph();
    const edge = edges.find(
      ({ attributes }) => attributes.kind === 'evolves-into' && attributes.evidence.length === 2,
    );
    const page = await fixture.open({ hash: `node=${edge?.source}&with=${edge?.target}` });
    const region = page.getByRole('region', { name: /^演变/u });
    await region.locator('mark').nth(1).waitFor();
    const [left, right] = [
      await region.locator('mark').first().boundingBox(),
      await region.locator('mark').last().boundingBox(),
    ];
    expect(right?.x).toBeGreaterThan((left?.x ?? 0) + 100);
  });

  it('lead forward in time also where a wording is said again, and only where time has an axis', async () => {
    const page = await fixture.open({ hash: 'node=policy:货币政策', reducedMotion: 'reduce' });
    const arrows = await readArrows(page);
    const places = new Map((await readCanvas(page)).map((node) => [node.id, node.x]));
    const { edges } = fixture.readGraph();
    const backward = arrows.filter(({ id }) => {
      const edge = edges.find(({ key }) => key === id);
      return (places.get(edge?.source ?? '') ?? 0) > (places.get(edge?.target ?? '') ?? 0);
    });
    expect(backward.length).toBeGreaterThan(0);
    for (const { from, to, id } of arrows) expect(to, id).toBeGreaterThan(from);
    const legend = page.getByRole('group', { name: '关系种类' });
    await legend.getByText('再次提到').waitFor();
    await page.getByRole('button', { name: '环形', exact: true }).click();
    await legend.getByText('再次提到').waitFor({ state: 'detached' });
  });

  it('are named by a legend that is true, and hidden by it, which moves nothing', async () => {
    const page = await fixture.open();
    const before = await readCanvas(page);
    const legend = page.getByRole('group', { name: '关系种类' });
    const names = await legend.getByRole('button').allTextContents();
    expect(names).toContain('演变');
    expect(names).toContain('提法');
    await legend.getByRole('button', { name: '见于文件' }).click();
    const after = await readCanvas(page);
    expect(after.some(({ id }) => id.startsWith('document:'))).toBe(false);
    const kept = new Set(toIds(after));
    expectStill(
      before.filter(({ id }) => kept.has(id)),
      after,
    );
    await page.reload();
    expect(await legend.getByRole('button', { name: '见于文件' }).getAttribute('aria-pressed')).toBe('false');
    await legend.getByRole('button', { name: '全部显示' }).click();
    await expect.poll(async () => toIds(await readCanvas(page))).toEqual(toIds(before));
  });
});

describe('the overview', () => {
  it('is limited to a period by a slider, in the address, and moves nothing', async () => {
    const page = await fixture.open({ hash: 'scene=overview' });
    const before = await readCanvas(page);
    const from = page.getByRole('slider', { name: '从' });
    await from.focus();
    await page.keyboard.press('End');
    await page.getByRole('region', { name: '只看' }).waitFor();
    const after = await readCanvas(page);
    expect(after.length).toBeLessThan(before.length);
    const kept = new Set(toIds(after));
    expectStill(
      before.filter(({ id }) => kept.has(id)),
      after,
    );
    expect(page.url()).toContain('filter=');
    expect(await findViolations(page)).toEqual([]);
    await page.keyboard.press('Control+z');
    await expect.poll(async () => toIds(await readCanvas(page))).toEqual(toIds(before));
  });

  it('names its themes on the map, over no node', async () => {
    const page = await fixture.open({ hash: 'scene=overview' });
    await readCanvas(page);
    const names = page.locator('[role="application"] svg text:not([hidden])');
    await expect.poll(async () => await names.count()).toBeGreaterThan(2);
    expect((await names.allTextContents()).every((name) => name.includes(' · '))).toBe(true);
  });
});

describe('coming closer', () => {
  it('shows more of the overview between what is there, and is no step to take back', async () => {
    const page = await fixture.open({ hash: 'scene=overview', reducedMotion: 'reduce' });
    const before = await readCanvas(page);
    for (let i = 0; i < 3; i += 1) await page.getByRole('button', { name: '放大' }).click();
    await expect.poll(async () => (await readCanvas(page)).length).toBeGreaterThan(before.length);
    expectStill(before, await readCanvas(page));
    expect(await page.getByRole('button', { name: /^撤销/u }).isDisabled()).toBe(true);
  });
});
