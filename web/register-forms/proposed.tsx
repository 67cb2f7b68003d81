import { Link } from '@tanstack/react-router';
import { Alert, Typography } from 'antd';
import { proposedWords } from '../../locale/web/proposed-changes.ts';
import type { components } from '../api/schema.d.ts';
import { useSay } from '../language/language.tsx';
import './register-forms.css';

export type Proposed = components['schemas']['Proposed'];

/** Whether what the API answered is a proposal that waits for a second person. */
export const isProposed = (answer: unknown): answer is Proposed =>
  typeof answer === 'object' && answer !== null && 'proposedChange' in answer;

/** What became of an act that takes two persons, with the way to it; the link of a reset is shown here and never again. */
export function ProposedNotice({ proposed: { id, secret } }: { proposed: Proposed }) {
  const say = useSay();
  return (
    <Alert
      type="info"
      showIcon
      role="status"
      className="gap-below"
      title={say(proposedWords.proposed)}
      description={
        <>
          <Link to="/quan-tri/de-xuat/$id" params={{ id }}>
            {say(proposedWords.openProposal)}
          </Link>
          {secret !== undefined && (
            <>
              <p>
                <strong>{say(proposedWords.link)}</strong>: {say(proposedWords.linkOnce)}
              </p>
              <Secret text={`${location.origin}/dat-lai-mat-khau#${secret}`} />
            </>
          )}
        </>
      }
    />
  );
}

/** Something that is shown once, to be copied. */
export function Secret({ text }: { text: string }) {
  return (
    <Typography.Text code copyable className="secret">
      {text}
    </Typography.Text>
  );
}
