export * from './dates';
export * from './decimal';
export { formattingLocale } from './locale';
export * from './numbers';
export { useFormat, type Format } from './use-format';
