import type { GraphIndex } from '../../graph/query/graph-index.ts';
import type { Question } from '../../graph/query/questions.ts';
import { getQuestions } from '../state/questions.ts';
import { showComparison, showNeighborhood, showRelation, type View } from '../state/view.ts';
import { useStrings } from '../strings/use-strings.ts';
import type { Strings } from '../strings/zh.ts';
import styles from './Questions.module.css';
import { ViewLink } from './ViewLink.tsx';

export interface QuestionsProps {
  readonly index: GraphIndex;
}

/** Questions that this graph answers, each a link to its answer. */
export function Questions({ index }: QuestionsProps) {
  const strings = useStrings();
  const questions = getQuestions(index);
  if (questions.length === 0) return null;
  return (
    <nav className={styles.questions} aria-label={strings.questions.heading}>
      <span className={styles.heading} aria-hidden="true">
        {strings.questions.heading}
      </span>
      {questions.map((question) => {
        const answer = toAnswer(question);
        return (
          <ViewLink key={question.kind} className={styles.question} go={answer}>
            {toSentence(question, strings)}
          </ViewLink>
        );
      })}
    </nav>
  );
}

function toSentence(question: Question, strings: Strings): string {
  switch (question.kind) {
    case 'turn':
      return strings.questions.turn(question.subject);
    case 'first task':
      return strings.questions.firstTask(question.meeting.attributes.series);
    case 'relation':
      return strings.questions.relation(question.a.attributes.label, question.b.attributes.label);
    case 'target':
      return strings.questions.target(question.indicator);
    case 'change':
      return strings.questions.change(question.name);
  }
}

/** The view that answers a question. */
function toAnswer(question: Question): (view: View) => View {
  switch (question.kind) {
    case 'turn':
    case 'target':
      return (view) => relate(view, question.to.key, question.from.key);
    case 'first task':
      return (view) => showNeighborhood(view, question.meeting.key);
    case 'relation':
      return (view) => relate(view, question.a.key, question.b.key);
    case 'change':
      return (view) => showComparison(view, question.document.key);
  }
}

function relate(view: View, a: string, b: string): View {
  return showRelation(showNeighborhood(view, a), a, b);
}
