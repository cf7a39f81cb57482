export * from './dates';
export * from './decimal';
export { formattingLocale } from './locale';
export * from './numbers';
export { FormatContext, useFormat, useFormatOf, type Format } from './use-format';
