import type { ReactNode } from 'react';
import { obstacleWords } from '../../../locale/web/obstacles.ts';
import { caseOfObstacle } from '../../acts/act-case.ts';
import type { Obstacle, ObstacleCommand, ObstacleInput } from '../../api/types.ts';
import { obstacleName } from '../../case/obstacle-name.ts';
import { useLanguage } from '../../language/language.tsx';
import { EntryNamesContext } from '../../fields/commission-context.ts';
import { ActForm } from '../ActForm.tsx';
import { ObstacleMatter } from './ObstacleMatter.tsx';

interface Props<C extends ObstacleCommand> {
  command: C;
  obstacle: Obstacle;
  isFinal?: boolean;
  children: ReactNode;
}

/** The frame of a form that gives a command to an obstacle. What was raised stands above the fields. */
export function ObstacleForm<C extends ObstacleCommand>({ command, obstacle, isFinal, children }: Props<C>) {
  const { language } = useLanguage();
  return (
    <EntryNamesContext value={obstacle}>
      <ActForm<ObstacleInput<C>, ObstacleInput<C>>
        command={command}
        of={caseOfObstacle(obstacle, obstacleName(obstacle, language))}
        toCase={obstacleWords.toObstacle}
        isFinal={isFinal}
      >
        <ObstacleMatter obstacle={obstacle} />
        {children}
      </ActForm>
    </EntryNamesContext>
  );
}
