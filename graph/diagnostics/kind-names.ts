/** What kinds of node are called, for the page and the commands alike. */
import type { NodeKind } from '../model/kinds.ts';
import type { Language } from './format.ts';

/** Name of each kind, capitalised where the language has capitals. */
export const KIND_NAMES: Readonly<Record<Language, Readonly<Record<NodeKind, string>>>> = {
  zh: {
    meeting: '会议',
    task: '任务',
    policy: '政策',
    industry: '产业',
    principle: '原则',
    concept: '概念',
    target: '目标',
    wording: '提法',
    organization: '机构',
    person: '人物',
    place: '地点',
    document: '文件',
  },
  en: {
    meeting: 'Meeting',
    task: 'Task',
    policy: 'Policy',
    industry: 'Industry',
    principle: 'Principle',
    concept: 'Concept',
    target: 'Target',
    wording: 'Wording',
    organization: 'Organization',
    person: 'Person',
    place: 'Place',
    document: 'Document',
  },
};
