import { IconSitemap } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { lazy } from 'react';

import { WhenInView } from '../parts/when-in-view';
import { useTexts } from '../texts';
import classes from './objectives.module.css';

const ObjectiveTree = lazy(() => import('../alignment/objective-tree'));

const usualHeight = 400; // px of five objectives on a wide screen, or the eight lines that wait for them

// What the company wants, each objective with its own number; the whole map is one step further.
export function Objectives() {
  const { t } = useTexts('company');
  return (
    <section className={classes.section} aria-labelledby="company-objectives">
      <div className={classes.head}>
        <h2 id="company-objectives" className={classes.heading}>
          {t('objectives.title')}
        </h2>
        <Link to="/strategy/alignment" className={classes.map}>
          <IconSitemap size={17} stroke={1.7} aria-hidden />
          {t('objectives.map')}
        </Link>
      </div>
      <WhenInView height={usualHeight}>
        <ObjectiveTree />
      </WhenInView>
    </section>
  );
}
