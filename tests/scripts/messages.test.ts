import { describe, expect, it } from 'vitest';
import { getLanguage } from '../../scripts/messages.ts';

describe('getLanguage', () => {
  const cases = [
    [{}, 'en'],
    [{ LANG: 'en_US.UTF-8' }, 'en'],
    [{ LANG: 'zh_CN.UTF-8' }, 'zh'],
    [{ LANG: 'zh_TW' }, 'zh'],
    [{ LC_ALL: 'C', LANG: 'zh_CN.UTF-8' }, 'en'],
    [{ LC_ALL: '', LC_MESSAGES: 'zh_CN', LANG: 'en_US' }, 'zh'],
    [{ LC_MESSAGES: 'en_GB', LANG: 'zh_CN' }, 'en'],
  ] as const;

  it.each(cases)('takes %j for %s', (env, language) => {
    expect(getLanguage(env)).toBe(language);
  });
});
