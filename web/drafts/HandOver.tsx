import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Radio } from 'antd';
import { useId, useState } from 'react';
import type { Sentence } from '../../locale/language.ts';
import { draftWords } from '../../locale/web/drafts.ts';
import { useSay } from '../language/language.tsx';
import { Loaded } from '../shell/Loaded.tsx';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { giveBack, handOver, receiversQuery } from './drafts.ts';
import type { Draft } from './draft.ts';
import './drafts.css';
import '../fields/fields.css';

/** The functions that a step from one holder to another needs. */
export interface Moving {
  /** Saves everything that was typed, and resolves with the draft. */
  upToDate: () => Promise<Draft | null>;
  onMoved: (draft: Draft) => void;
}

/** Hands a draft to a colleague who may send it, with a note. `none` is shown when there is no such colleague. */
export function HandOver({ id, none, upToDate, onMoved }: Moving & { id: string; none: Sentence }) {
  const say = useSay();
  const query = useQuery(receiversQuery(id));
  const [to, setTo] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const labelId = useId();
  const step = useStep(upToDate, onMoved);
  return (
    <Loaded query={query}>
      {({ items }) => {
        if (items.length === 0) return <p>{say(none)}</p>;
        const chosen = to ?? (items.length === 1 ? items[0]!.id : null);
        return (
          <div className="hand-over">
            {step.problem !== null && <ProblemNotice problem={step.problem} />}
            <div id={labelId} className="field-label">
              {say(draftWords.receiver)}
            </div>
            <Radio.Group
              aria-labelledby={labelId}
              className="choices"
              value={chosen}
              onChange={({ target }) => setTo(target.value as string)}
              options={items.map((one) => ({ value: one.id, label: one.position === null ? one.name : `${one.name} – ${one.position}` }))}
            />
            <NoteField label={say(draftWords.note)} hint={say(draftWords.noteHint)} value={note} onChange={setNote} />
            {chosen === null && <p className="hint">{say(draftWords.receiverFirst)}</p>}
            <Button
              type="primary"
              disabled={chosen === null}
              loading={step.isBusy}
              onClick={() => chosen !== null && step.take((draft) => handOver(draft, chosen, note))}
            >
              {say(draftWords.handOver)}
            </Button>
          </div>
        );
      }}
    </Loaded>
  );
}

/** Gives a draft back to its author, with the changes that are needed. */
export function GiveBack({ upToDate, onMoved }: Moving) {
  const say = useSay();
  const [note, setNote] = useState('');
  const step = useStep(upToDate, onMoved);
  return (
    <details className="hand-over">
      <summary>{say(draftWords.giveBackTitle)}</summary>
      {step.problem !== null && <ProblemNotice problem={step.problem} />}
      <NoteField label={say(draftWords.giveBackNote)} value={note} onChange={setNote} />
      {note.trim() === '' && <p className="hint">{say(draftWords.noteFirst)}</p>}
      <Button loading={step.isBusy} disabled={note.trim() === ''} onClick={() => step.take((draft) => giveBack(draft, note))}>
        {say(draftWords.giveBack)}
      </Button>
    </details>
  );
}

function NoteField({ label, hint, value, onChange }: { label: string; hint?: string; value: string; onChange: (text: string) => void }) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id} className="field-label">
        {label}
      </label>
      <Input.TextArea
        id={id}
        value={value}
        autoSize={{ minRows: 2, maxRows: 8 }}
        onChange={({ target }) => onChange(target.value)}
        {...(hint === undefined ? {} : { 'aria-describedby': `${id}-hint` })}
      />
      {hint !== undefined && (
        <div id={`${id}-hint`} className="hint">
          {hint}
        </div>
      )}
    </div>
  );
}

/** One step from one holder to another. The typed text is saved first, so that none of it is lost. */
function useStep(upToDate: Moving['upToDate'], onMoved: Moving['onMoved']) {
  const client = useQueryClient();
  const [problem, setProblem] = useState<unknown>(null);
  const [isBusy, setIsBusy] = useState(false);
  const take = (step: (draft: Draft) => Promise<Draft>) => {
    setIsBusy(true);
    setProblem(null);
    const taken = async () => {
      const draft = await upToDate();
      if (draft === null) return;
      onMoved(await step(draft));
      await client.invalidateQueries({ queryKey: ['drafts'] });
    };
    void taken()
      .catch(setProblem)
      .finally(() => setIsBusy(false));
  };
  return { problem, isBusy, take };
}
