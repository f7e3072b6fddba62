import { GLOSSARY } from '../../src/model/glossary.ts';

export const glossaryPage = (): string => `# Glossary · 词汇表

| word | means | 词 | 含义 |
| --- | --- | --- | --- |
${GLOSSARY.map(({ term, means }) => `| ${term.en} | ${means.en} | ${term.zh} | ${means.zh} |`).join('\n')}
`;
