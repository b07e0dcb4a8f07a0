/**
 * Passages with one deed whose parties no name beside it tells: by relative pronouns, subjects shared over clauses, participles and
 * possessives. The deed as "TYPE actors > recipients" in ISO codes and short ids. All names of persons are invented.
 */
export const deeds: readonly (readonly [deed: string, passage: string])[] = [
  [
    "MOBILIZE THA > KHM",
    "Thailand rejected the map, moved tanks up to the Cambodian border and recalled its ambassador.",
  ],
  ["ASSAULT ERI > ETH", "Eritrea admitted that its jets had bombed a depot in Ethiopia."],
  [
    "COOPERATE RUS BLR",
    "Minsk relies on Russia, whose troops held an exercise with the Belarusian army near Brest in May.",
  ],
  ["SUPPORT PER CHL > COL", "Peru and Chile, which had tried to mediate, praised Colombia for the truce."],
  ["ACCUSE PAN > CRI", "In a statement condemning Costa Rica for the raid, Panama shut two bridges."],
  [
    "REQUEST KEN UGA RWA > COD",
    "Meeting in Entebbe on Friday, the presidents of Kenya, Uganda and Rwanda called on Congo-Kinshasa to disarm the rebels.",
  ],
  [
    "REQUEST KEN UGA RWA > COD",
    '"We, the presidents of Kenya, Uganda and Rwanda, call upon Congo-Kinshasa to disarm the rebels," the text says.',
  ],
  ["SANCTION BOL > CHL", "Accusing Chile of spying, Bolivia recalled its ambassador from Santiago."],
  ["ACCUSE BOL > CHL", "Accusing Chile of spying, Bolivia recalled its ambassador from Santiago."],
  ["ACCUSE SDN > TCD", "Sudan protested to Chad, which it accuses of arming rebels."],
  [
    "SUPPORT HUN KGZ",
    "Hungary's foreign minister, Tamas Solt, visited Bishkek. After the talks with Kyrgyzstan's Aibek Sulta, a protocol between the two ministries was signed.",
  ],
  ["SUPPORT EST FIN", "Estonia and Finland agreed on a cable; the two governments signed a contract on Friday."],
  [
    "REQUEST BRA > GUY VEN",
    "Guyana and Venezuela both claim the river. Brazil urged both governments to respect the accord.",
  ],
  ["SANCTION MLI > DZA", "Mali accused Algeria of sheltering rebels and called its ambassador home."],
  ["REQUEST AZE ARM > RUS", "Azerbaijan and Armenia met in Batumi. They urged Russia to release the lorries."],
  ["ACCUSE AZE ARM > RUS", "The leaders of Azerbaijan and Armenia met in Batumi. The two leaders condemned Russia."],
  ["CONSULT TUR GEO", "Turkey and Georgia, whose presidents met on Monday, share a dam."],
  ["SUPPORT SEN GMB", "Senegal and Gambia reached an accord on fishing. It was signed by both ministers on Friday."],
  ["AGREE JPN > KEN", "Japan praised Kenya's reforms and promised it two ships."],
  ["SANCTION LTU > BLR", "Lithuania, angered by balloons from Belarus, has shut its border with the country."],
  [
    "ACCUSE CARICOM > VEN",
    "Leaders of the Caribbean Community met in Nassau on Tuesday, condemning Venezuela for sending a gunboat to Guyana.",
  ],
  [
    "REQUEST CARICOM > VEN",
    "Leaders of the Caribbean Community met in Nassau. The leaders urged Venezuela to free the men.",
  ],
  ["SUPPORT EU > MDA", "The EU held a summit with Moldova. A Commission spokesman praised Moldova's reforms."],
  ["REQUEST UKR > EU", "Ukraine's president spoke at the EU summit. He asked the Europeans for shells."],
  ["RETREAT IND CHN", "India and China agreed on a line in October. Both armies withdrew from the valley in May."],
  [
    "CONSULT KAZ > UZB",
    "The president of Kazakhstan, Arman Tole, flew to Samarkand, where he met Uzbekistan's president, Rustam Aliev, on Friday.",
  ],
  [
    "SUPPORT KAZ UZB",
    "Kazakhstan's president received Uzbekistan's prime minister in Astana. The sides signed a contract on grain.",
  ],
  [
    "THREATEN USA > THA KHM",
    "Thailand and Cambodia traded fire again. The United States threatened both with tariffs.",
  ],
  ["AID DEU > LBN", "Germany, which has given Lebanon forty trucks, will send officers, too."],
  ["ASSAULT SAU > YEM", "Saudi Arabia shut the crossing on Friday, and its warplanes bombed a port in Yemen."],
  [
    "REJECT SRB > XKX",
    "Serbia's president met Kosovo's prime minister in Ohrid but refused to sign the accord with him.",
  ],
  [
    "CONSULT EGY ETH SDN",
    "The foreign ministers of Egypt, Ethiopia and Sudan, who met in Cairo on Sunday, disagreed about the dam.",
  ],
  [
    "ACCUSE IRN > AZE",
    "Asked about the drill, Iran's foreign minister, Reza Moradi, accused Azerbaijan of breaking the treaty.",
  ],
  [
    "SANCTION NIC > PRY",
    "Nicaragua broke off relations with Paraguay, from which it had withdrawn its ambassador in May.",
  ],
  ["AGREE IRQ KWT", "Kuwait and Iraq settled their quarrel in May. They will open a joint port next year."],
];
