import { RowsSkeleton } from '../parts/skeletons';
import classes from './check-in.module.css';

// The place that check-ins take, kept while they are read, so that what is below them stays where it is.
export function CheckInsWaiting() {
  return (
    <div className={classes.section}>
      <RowsSkeleton rows={3} />
    </div>
  );
}
