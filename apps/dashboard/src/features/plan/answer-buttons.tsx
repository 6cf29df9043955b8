import { Button, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { textOf } from '../../app/form.js';
import { useAnswer, type Assignment } from './plan.query.js';

/** Accept, start, or decline with a reason: what is possible from where the assignment stands. */
export function AnswerButtons({ assignment: { id, status, program } }: { assignment: Assignment }) {
  const answer = useAnswer();
  const [isDeclining, setDeclining] = useState(false);
  if (status === 'COMPLETED' || status === 'DECLINED') return null;

  const decline = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    answer.mutate({ id, status: 'DECLINED', reason: textOf(new FormData(event.currentTarget), 'reason') });
  };
  if (isDeclining) {
    return (
      <form onSubmit={decline} className="row">
        <TextInput size="xs" name="reason" aria-label="Reason for declining" placeholder="Reason" required maxLength={500} autoFocus />
        <Button size="compact-sm" type="submit" loading={answer.isPending}>
          Decline
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => setDeclining(false)}>
          Back
        </Button>
        {answer.error && <span role="alert">{answer.error.message}</span>}
      </form>
    );
  }
  return (
    <div className="row">
      {status === 'PROPOSED' && (
        <Button size="compact-sm" loading={answer.isPending} onClick={() => answer.mutate({ id, status: 'ACCEPTED' })}>
          Accept<span className="sr-only">&nbsp;{program.title}</span>
        </Button>
      )}
      {status === 'ACCEPTED' && (
        <Button size="compact-sm" loading={answer.isPending} onClick={() => answer.mutate({ id, status: 'IN_PROGRESS' })}>
          Start<span className="sr-only">&nbsp;{program.title}</span>
        </Button>
      )}
      <Button size="compact-sm" variant="default" onClick={() => setDeclining(true)}>
        Decline<span className="sr-only">&nbsp;{program.title}</span>
      </Button>
      {answer.error && <span role="alert">{answer.error.message}</span>}
    </div>
  );
}
