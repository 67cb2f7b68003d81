import type { Language } from '../../locale/language.ts';
import { obstacleCategoryNames } from '../../locale/obstacle.ts';
import { obstacleWords } from '../../locale/web/obstacles.ts';

interface Named {
  category: keyof typeof obstacleCategoryNames;
}

/** The name of an obstacle in headings: what it is about. Its text is private and stays on its page. */
export function obstacleName({ category }: Named, language: Language): string {
  return `${obstacleWords.obstacle[language]}: ${obstacleCategoryNames[category][language]}`;
}
