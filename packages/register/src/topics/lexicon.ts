/** A topic by the words that tell it, with sentences that show what they catch and what they leave. */
export interface Topic {
  readonly id: string;
  /** Words in lower case, apart by spaces; `invest*` stands for all that begins so, `climate_change` for words side by side. */
  readonly words: string;
  readonly yes: readonly string[];
  readonly no: readonly string[];
}

/** What quotations are about. Words that belong to several topics ("support", "cooperation") are in none. */
export const TOPICS: readonly Topic[] = [
  {
    id: "trade",
    words:
      "trade trading tariff tariffs export exports exporter* import imports importer* invest* market markets customs business businesses economic economy economies commerce commercial free_trade quota quotas",
    yes: ["Portugal will open a trade office in Mombasa", "Investors from both economies met"],
    no: ["They marketed nothing", "It is important to talk"],
  },
  {
    id: "energy",
    words:
      "energy oil gas pipeline* electric* power_plant* nuclear_power hydropower lng petroleum renewable* solar wind_farm* grid refinery refineries coal fuel hydrogen uranium",
    yes: ["The gas will flow by winter", "A new power plant was opened"],
    no: ["Power was handed over to parliament"],
  },
  {
    id: "security",
    words:
      "security defence defense military army armies navy naval troop* soldier* weapon* missile* arms nuclear_weapon* terror* counterterror* border_guard* exercise exercises drone drones warship* nato",
    yes: ["The two armies will hold exercises", "Weapons must not reach the region"],
    no: ["They defended the budget"],
  },
  {
    id: "conflict and peace",
    words:
      "war wars peace peaceful* ceasefire cease-fire truce armistice conflict conflicts hostilit* attack* aggress* occup* hostage* prisoner* mediat* reconcil* withdraw* invasion disengagement captive*",
    yes: ["We offer to mediate between Chile and Peru", "The ceasefire holds"],
    no: ["They agreed on fishing"],
  },
  {
    id: "transport",
    words:
      "railway* railroad* rail port ports harbour* corridor* road roads highway* airport* airline* flight flights shipping transit connectivity bridge bridges logistics freight ferry transport*",
    yes: ["The railway will cross the border", "Support of the Mombasa port project"],
    no: ["They reported the news", "A broad understanding"],
  },
  {
    id: "environment",
    words:
      "climate climate_change environment* emission* carbon biodiversity forest* deforestation pollut* glacier* water waters river rivers desertif* drought* flood* ocean oceans green cop29 cop30 sustainab* ecolog*",
    yes: ["Emissions must fall", "The river belongs to both"],
    no: ["They climbed the stairs"],
  },
  {
    id: "fishing and farming",
    words:
      "fish fishing fisher* fisheries agricultur* farm farms farmer* farming grain wheat crop crops food harvest* livestock fertili* meat rice",
    yes: ["Chile and Peru agreed to set up a joint fishing commission", "Grain must leave the ports"],
    no: ["They finished early"],
  },
  {
    id: "culture and education",
    words:
      "cultur* educat* universit* student* school schools scholar* heritage museum* language languages literature film films music theatre art arts exchange_students religio*",
    yes: ["Students of both universities will meet", "The museum keeps our heritage"],
    no: ["They were taught a lesson"],
  },
  {
    id: "science and technology",
    words:
      "technolog* science scientif* scientist* research* digital* artificial_intelligence space satellite* cyber* innovat* telecom* semiconductor* internet software data",
    yes: ["A satellite will be launched together", "Artificial intelligence needs rules"],
    no: ["They dated the letter"],
  },
  {
    id: "health",
    words:
      "health healthcare hospital* medicine* medical vaccin* pandemic* epidemic* doctor* disease* covid covid-19 virus*",
    yes: ["Vaccines arrived in March"],
    no: ["The economy is healthy"],
  },
  {
    id: "migration and visas",
    words:
      "migra* immigra* refugee* asylum visa visas visa-free consular diaspora citizenship displaced deport* expatriate* passport* compatriots",
    yes: ["Citizens will travel visa-free", "Refugees must be able to return"],
    no: ["They visited Baku"],
  },
  {
    id: "law and rights",
    words:
      "human_rights rights court courts tribunal* law laws legal justice international_law un_charter journalist* arrest* detain* detention* genocide war_crime* verdict* extradit* freedom freedoms",
    yes: ["The arrests of journalists in Myanmar", "Under international law the border is settled"],
    no: ["The right moment has come"],
  },
  {
    id: "democracy and government",
    words:
      "election* vote votes voting voter* referendum democra* parliament* constitution* coup government governments opposition cabinet reform reforms corruption",
    yes: ["The elections were free", "Parliament will vote in May"],
    no: ["They are devoted friends"],
  },
  {
    id: "sanctions",
    words: "sanction* embargo* blacklist* asset_freeze* frozen_assets restrictive_measure*",
    yes: ["Sanctions do not work"],
    no: ["The committee met"],
  },
  {
    id: "aid and finance",
    words:
      "humanitarian aid assistance donor* donat* grant grants loan loans debt credit bank banks financ* fund funds funding currency currencies relief reconstruct* rebuild*",
    yes: ["Humanitarian aid will go on", "The loan was repaid"],
    no: ["They said so"],
  },
  {
    id: "relations",
    words:
      "relations relationship* ties partnership* partner partners friend friends friendly friendship alliance* ally allies allied neighbour* neighbor* bilateral diplomatic embassy embassies ambassador* dialogue recogni*",
    yes: ["We are strategic partners and we act like it", "Our embassies will reopen"],
    no: ["The chain was tied"],
  },
  {
    id: "territory and borders",
    words:
      "border borders territor* sovereign* territorial_integrity annex* island islands strait straits separatis* independence delimit* demarcat* enclave* maritime",
    yes: ["The border will be delimited", "We respect its sovereignty"],
    no: ["They signed in Lima"],
  },
  {
    id: "multilateral order",
    words:
      "united_nations security_council general_assembly multilateral* multipolar* summit summits membership global_south world_order brics g20 g7 veto",
    yes: ["The Security Council must act", "Our membership will be decided at the summit"],
    no: ["The members of the band played"],
  },
];
