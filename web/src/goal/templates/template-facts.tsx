import { useTexts } from '../../texts';
import classes from './templates.module.css';
import { languageOf, type Template } from './templates-query';
import { useTemplateMetric } from './use-template-metric';

// What a template is: its name, its sentence, what it measures for how long, and what it is for.
export function TemplateFacts({ one }: { readonly one: Template }) {
  const { t } = useTexts('goal/templates');
  const metric = useTemplateMetric();
  const lang = languageOf(one);
  const { name, statement, about, length } = one.content;
  return (
    <>
      <strong className={classes.name} lang={lang}>
        {name}
      </strong>
      <span className={classes.sentence} lang={lang}>
        {statement}
      </span>
      <span className={classes.facts}>
        <span>{metric(one)}</span>
        <span>{t(`length.${length}`)}</span>
        <span>{t(`origin.${one.origin}`)}</span>
      </span>
      {about !== '' && (
        <span className={classes.about} lang={lang}>
          {about}
        </span>
      )}
    </>
  );
}
