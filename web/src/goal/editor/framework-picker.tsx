import { SegmentedControl } from '@mantine/core';

import { useTexts } from '../../texts';
import { useEditing } from './editor-context';
import classes from './framework-picker.module.css';

const frameworks = ['smart', 'hard', 'pact', 'plain'] as const;

// By which rules the goal is judged, each in a line.
export function FrameworkPicker() {
  const { t } = useTexts('goal/editor');
  const { form, change } = useEditing();
  return (
    <div className={classes.picker}>
      <SegmentedControl
        aria-label={t('framework.label')}
        data={frameworks.map((each) => ({ value: each, label: t(`framework.${each}`) }))}
        value={form.framework}
        onChange={(value) => change({ framework: frameworks.find((each) => each === value) ?? form.framework })}
      />
      <p className={classes.text}>{t(`framework.text.${form.framework}`)}</p>
    </div>
  );
}
