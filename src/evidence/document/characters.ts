/** Characters that say the same in another shape, mapped one to one, so that offsets stay what they were. */

/** Traditional and simplified forms of the characters that contracts are made of. */
const TRADITIONAL =
  '時时間间鐘钟個个兩两幾几週周曆历營营業业務务響响應应覆复復复級级別别嚴严緊紧產产環环測测試试類类標标準准規规範范協协議议條条約约賠赔償偿額额費费補补貼贴減减扣扣額额計计算算當当達达績绩維维護护預预報报請请訴诉證证據据責责難难導导緻致壞坏損损軟软體体硬硬網网絡络線线電电話话郵邮訊讯聯联繫系絕绝對对終终須须關关閉闭開开啟启連连續续總总數数據据與与為为無无萬万億亿號号選选擇择價价購购買买賣卖貨货幣币單单據据處处理理決决問问題题點点實实現现際际認认識识說说讀读寫写書书記记錄录檔档資资訊讯庫库設设備备機机構构組组織织團团隊队專专屬属員员經经師师術术層层區区域域國国內内後后後后來来從从於于並并發发佈布動动態态狀状況况變变更更換换過过還还進进運运輸输轉转輕轻較较輔辅優优惠惠質质檢检查查確确保保障障礙碍諮咨詢询擔担負负賬账戶户帳账簽签訂订閱阅讀读權权益益屆届滿满獲获擁拥擬拟擴扩據据壓压縮缩縱纵隨随隱隐險险雙双雖虽離离難难靜静頁页項项順顺領领頭头題题顯显飛飞養养館馆驗验驟骤體体髮发麼么點点齊齐爲为裏里麵面僅仅價价們们億亿儘尽優优則则剛刚創创劃划劑剂動动勞劳勢势勝胜匯汇區区協协卻却廠厂參参員员啟启喪丧圍围園园圓圆圖图場场塊块墊垫夠够夥伙奪夺奮奋婦妇學学寧宁審审寫写寬宽寶宝將将專专尋寻對对導导屜屉層层歲岁島岛幫帮幹干廣广張张強强彈弹彙汇後后徑径從从徵征徹彻恆恒惡恶愛爱慣惯慮虑應应懷怀戰战擊击擋挡據据擇择擾扰攔拦敗败數数斷断時时書书會会東东極极榮荣構构樂乐樓楼標标樣样橋桥機机檢检權权歡欢歷历歸归氣气決决沒没況况淚泪淨净減减測测湧涌溝沟準准滯滞滿满漏漏潛潜災灾為为爭争牆墙狀状獎奖獨独現现產产畫画異异當当疊叠療疗癥症盡尽監监盤盘眾众礎础祇只禮礼種种稱称穩稳積积競竞筆笔節节範范築筑簡简簽签籌筹糾纠紀纪納纳級级紛纷細细終终組组結结絕绝給给統统經经綜综維维網网緊紧線线締缔編编緩缓練练縣县總总績绩織织繁繁繞绕繼继續续罰罚職职聯联聲声腦脑臨临臺台舉举舊旧艦舰節节華华萬万葉叶號号處处術术衛卫衝冲裝装複复製制見见視视覺觉觀观觸触訂订計计訊讯討讨訓训託托記记訪访設设許许訴诉診诊註注評评詞词試试詳详認认誤误說说誰谁課课調调談谈請请諾诺謝谢證证識识警警譯译議议護护讀读變变讓让財财貢贡貨货責责貴贵買买費费貿贸資资賠赔賣卖質质賬账購购贈赠輯辑輸输轉转辦办農农迴回這这連连進进遊游運运過过達达違违遙遥遞递遠远適适遲迟選选遺遗還还郵邮鄰邻釋释鈕钮銀银銷销錄录錢钱錯错鍵键鎖锁鏈链鐵铁長长門门閉闭開开間间閱阅關关陣阵陰阴陳陈陸陆陽阳隊队階阶際际險险雜杂離离難难雲云電电靈灵靜静響响頂顶項项順顺須须預预頒颁頓顿領领頻频題题額额願愿類类顧顾顯显風风飛飞餘余驅驱驗验';

/** CJK Radicals Supplement that printed PDFs carry for the character itself (Unicode's EquivalentUnifiedIdeograph). */
const RADICALS =
  '⺁厂⺄乙⺅亻⺆冂⺇几⺈刀⺉刂⺊卜⺋卩⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歹⺟母⺠民⺡氵⺢氺⺣灬⺤爪⺥爫⺦丬⺧牛⺨犭⺩王⺪疋⺫罒⺬示⺭礻⺮竹⺯糹⺰纟⺱罓⺲罒⺳网⺴㓁⺵网⺶羊⺷羊⺸羋⺹耂⺺肀⺻聿⺼肉⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟飠⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟';

const MARKS = "　 \u00a0 \u2007 \u202f ％%﹪%＜<＞>＝=＋+－-／/．.～~（(）)＊*｜|‑-‐-﹤<﹥>≦≤≧≥⩽≤⩾≥’'‘'＄$ⅠIⅡ2Ⅲ3Ⅳ4";

/** Letters in pairs: what is written, what it is read as. */
function pairsOf(letters: string): readonly (readonly [string, string])[] {
  const all = Array.from(letters);
  return all.flatMap((letter, at) =>
    at % 2 === 0 && letter !== all[at + 1] ? [[letter, all[at + 1] ?? letter] as const] : [],
  );
}

/** The compatibility forms that Unicode itself gives a block of characters. */
const formsOf = (first: number, last: number): readonly (readonly [string, string])[] =>
  Array.from({ length: last - first + 1 }, (_, at) => String.fromCharCode(first + at)).map(
    (letter) => [letter, letter.normalize('NFKC')] as const,
  );

const radicals = new Map([...pairsOf(RADICALS), ...formsOf(0x2f00, 0x2fd5)]);
const simplified = new Map(pairsOf(TRADITIONAL));
const plain = new Map([
  ...simplified,
  ...pairsOf(MARKS),
  ...formsOf(0xff10, 0xff19),
  ...formsOf(0xff21, 0xff3a),
  ...formsOf(0xff41, 0xff5a),
]);
for (const [radical, letter] of radicals) plain.set(radical, simplified.get(letter) ?? letter);

const OTHER = /[^\u0000-\u009f]/g; // oxlint-disable-line no-control-regex
const RADICAL = /[\u2e80-\u2fd5]/g;

/** Pictures before a name (`🚨 Critical`): read as blanks. Ticks and crosses say something and stay. */
const PICTURE = /(?:[\u{1F300}-\u{1FAFF}\u{23E9}-\u{23FA}\u{2600}-\u{26FF}\u{2753}-\u{2757}\u{2B50}])\uFE0F?/gu;

/** The text in simplified, half-width, ordinary characters; as long as before, character for character. */
export const readable = (text: string): string =>
  text
    .replace(OTHER, (letter) => plain.get(letter) ?? letter)
    .replace(PICTURE, (picture) => ' '.repeat(picture.length));

/** The text with ordinary characters for radicals, and else as it is written. */
export const ordinary = (text: string): string => text.replace(RADICAL, (letter) => radicals.get(letter) ?? letter);
