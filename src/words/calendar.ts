/** Names of the months in the languages of the United Nations that write them as words; Arabic uses two names at once. */
const MONTHS = `
january february march april may june july august september october november december
janvier février mars avril mai juin juillet août septembre octobre novembre décembre
enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
января февраля марта апреля мая июня июля августа сентября октября ноября декабря
январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь
كانون شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين
يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر
الأول/ديسمبر الثاني/نوفمبر الثاني/يناير الأول/أكتوبر شباط/فبراير آذار/مارس نيسان/أبريل أيار/مايو حزيران/يونيه حزيران/يونيو تموز/يوليه تموز/يوليو آب/أغسطس أيلول/سبتمبر
`;

const months = new Set(MONTHS.trim().split(/\s+/));

/** Whether a word can be the name of a month ("may" can); `norm` is a token's normal form. */
export function isMonth(norm: string): boolean {
  return months.has(norm);
}
