export const AVAILABLE =
  /\bup-?time\b|\b(?:is|are|be|stays?|keep\w*) up\b|\bavailab\w*|\bservice level\b|可用(?:性|率|度|时间)|在线率|达标率|连通率|接通率|成功率|服务可靠性|正常运行(?:时间|率)|运行率|SLA/iu;
export const PROMISES = /\b(?:guarante|commit|target)\w*|承诺|保证|目标/iu;
/** Said outright, so that it is a promise under a heading on credits as well. */
export const COMMITS =
  /\bguarante\w*|\bcommits?\b|\bwarrants?\b|\bundertakes?\b|\bshall\b|\bwill be\b|承诺|保证|确保/iu;
/** A rate of something else that goes well. */
export const OTHER_RATE =
  /(?:恢复|修复|备份|升级|培训|部署|安装|迁移|实施|转化|训练|识别|生成|上线)[^。；]{0,8}成功率|成功率\s?(?:仅|只|从|由)|修复率|解决率|满意度|\b(?:generation|training|conversion|delivery|build|deployment|migration) success rate\b|\bsatisfaction\b/iu;
/** So much of what is no time of service: `75% of the window elapsed`. */
export const OF_SOMETHING_ELSE =
  /^\s*of (?:\w+ ){0,3}(?:windows?|targets?|quotas?|limits?|budgets?|cases|tickets|customers|users|employees|elapsed)\b|^[^,，。;；]{0,24}\belapsed\b/iu;
export const DURABLE = /\bdurab\w*|持久性|(?<!服务)可靠性|不丢失|完整性/iu;
export const BELOW_BEFORE =
  /(?:(?<!不)(?:低于|小于|不足|少于|未达到?|没有达到)(?:或?等于)?|(?<!\bno |\bnot )\bless than(?: or equal to)?|(?<!\bnot (?:fall|drop|go|be) )\b(?:below|under)|(?<!\bno |\bnot )\blower than|\bfalls? to|\bdrops? to|<)\s*$/iu;
export const LOWEST = 50;
