#include "app/demo/names.hpp"

#include <array>
#include <string_view>

namespace salespact::app::demo {
namespace {

// As it is written, and as it stands in an e-mail address.
struct Spelled {
  const char* written;
  const char* address;
};

constexpr std::array<Spelled, 30> american_given = {{
    {"Maya", "maya"},       {"Jamal", "jamal"},   {"Priya", "priya"},   {"Diego", "diego"},     {"Hannah", "hannah"},
    {"Marcus", "marcus"},   {"Mei", "mei"},       {"Luis", "luis"},     {"Aaliyah", "aaliyah"}, {"Trevor", "trevor"},
    {"Rosa", "rosa"},       {"Kenji", "kenji"},   {"Naomi", "naomi"},   {"Dwayne", "dwayne"},   {"Sofía", "sofia"},
    {"Caleb", "caleb"},     {"Anjali", "anjali"}, {"Tyrone", "tyrone"}, {"Grace", "grace"},     {"Mateo", "mateo"},
    {"Leilani", "leilani"}, {"Omar", "omar"},     {"Paige", "paige"},   {"Winston", "winston"}, {"Thuy", "thuy"},
    {"Esteban", "esteban"}, {"Brooke", "brooke"}, {"Andre", "andre"},   {"Noor", "noor"},       {"Jesse", "jesse"},
}};
constexpr std::array<Spelled, 30> american_family = {{
    {"Okonjo", "okonjo"},     {"Tran", "tran"},           {"Whitfield", "whitfield"}, {"Ramírez", "ramirez"},
    {"Bhatt", "bhatt"},       {"Castellan", "castellan"}, {"Holloway", "holloway"},   {"Nakagawa", "nakagawa"},
    {"Delacruz", "delacruz"}, {"Pruitt", "pruitt"},       {"Abernathy", "abernathy"}, {"Quintero", "quintero"},
    {"Sandoval", "sandoval"}, {"Lindqvist", "lindqvist"}, {"Kowalczyk", "kowalczyk"}, {"Mbeki-Ross", "mbeki-ross"},
    {"Farrow", "farrow"},     {"Iyer", "iyer"},           {"Choi", "choi"},           {"Bellweather", "bellweather"},
    {"Haddad", "haddad"},     {"Ortega", "ortega"},       {"Vance", "vance"},         {"Kealoha", "kealoha"},
    {"Pham", "pham"},         {"Ashworth", "ashworth"},   {"Dubois", "dubois"},       {"Stroud", "stroud"},
    {"Yazzie", "yazzie"},     {"Marchetti", "marchetti"},
}};
constexpr std::array<Spelled, 30> european_given = {{
    {"Lena", "lena"},     {"Jürgen", "juergen"},  {"Amélie", "amelie"},       {"Matteo", "matteo"},
    {"Inés", "ines"},     {"Søren", "soeren"},    {"Katarzyna", "katarzyna"}, {"Björn", "bjoern"},
    {"Giulia", "giulia"}, {"Youssef", "youssef"}, {"Anneke", "anneke"},       {"Tomás", "tomas"},
    {"Freya", "freya"},   {"Emre", "emre"},       {"Clara", "clara"},         {"Lukas", "lukas"},
    {"Chiara", "chiara"}, {"Henrik", "henrik"},   {"Solène", "solene"},       {"Rui", "rui"},
    {"Aino", "aino"},     {"Stefan", "stefan"},   {"Fatima", "fatima"},       {"Niels", "niels"},
    {"Marta", "marta"},   {"Zoë", "zoe"},         {"Pavel", "pavel"},         {"Ingrid", "ingrid"},
    {"Dario", "dario"},   {"Saskia", "saskia"},
}};
constexpr std::array<Spelled, 30> european_family = {{
    {"Brandstätter", "brandstaetter"},
    {"Moreau", "moreau"},
    {"Vandenbroek", "vandenbroek"},
    {"Ferrante", "ferrante"},
    {"Lundgren", "lundgren"},
    {"Özdemir", "oezdemir"},
    {"Carvalho", "carvalho"},
    {"Hofstetter", "hofstetter"},
    {"Nørgaard", "noergaard"},
    {"Salgado", "salgado"},
    {"Wiśniewska", "wisniewska"},
    {"Keller", "keller"},
    {"Lefèvre", "lefevre"},
    {"Hakala", "hakala"},
    {"Bianchetti", "bianchetti"},
    {"Dijkstra", "dijkstra"},
    {"El Amrani", "el-amrani"},
    {"Steinhauer", "steinhauer"},
    {"Olivares", "olivares"},
    {"Thorsen", "thorsen"},
    {"Novák", "novak"},
    {"Garnier", "garnier"},
    {"Rossetti", "rossetti"},
    {"Ekström", "ekstroem"},
    {"Pereira", "pereira"},
    {"Zimmerer", "zimmerer"},
    {"Maes", "maes"},
    {"Virtanen", "virtanen"},
    {"Costa", "costa"},
    {"Aubert", "aubert"},
}};
constexpr std::array<Spelled, 24> british_given = {{
    {"Imogen", "imogen"},   {"Callum", "callum"}, {"Aoife", "aoife"},     {"Rohan", "rohan"},
    {"Bethan", "bethan"},   {"Kwame", "kwame"},   {"Niamh", "niamh"},     {"Alistair", "alistair"},
    {"Zainab", "zainab"},   {"Declan", "declan"}, {"Harriet", "harriet"}, {"Gareth", "gareth"},
    {"Simran", "simran"},   {"Fergus", "fergus"}, {"Tamsin", "tamsin"},   {"Idris", "idris"},
    {"Siobhán", "siobhan"}, {"Oliver", "oliver"}, {"Chidi", "chidi"},     {"Rhiannon", "rhiannon"},
    {"Hamish", "hamish"},   {"Leila", "leila"},   {"Conor", "conor"},     {"Meera", "meera"},
}};
constexpr std::array<Spelled, 24> british_family = {{
    {"Ashdown", "ashdown"},     {"O'Rourke", "orourke"},    {"Pemberton", "pemberton"},   {"Chaudhry", "chaudhry"},
    {"Llewellyn", "llewellyn"}, {"Asante", "asante"},       {"McAllister", "mcallister"}, {"Thackeray", "thackeray"},
    {"Gallagher", "gallagher"}, {"Bexley", "bexley"},       {"Sandhu", "sandhu"},         {"Hartnell", "hartnell"},
    {"Drummond", "drummond"},   {"Okafor", "okafor"},       {"Penrose", "penrose"},       {"Kinsella", "kinsella"},
    {"Whitlock", "whitlock"},   {"Mistry", "mistry"},       {"Carrick", "carrick"},       {"Averill", "averill"},
    {"Trevelyan", "trevelyan"}, {"Brannigan", "brannigan"}, {"Sheikh", "sheikh"},         {"Fairclough", "fairclough"},
}};

struct Trade {
  const char* segment;
  std::array<const char*, 6> words;
};
constexpr std::array<Trade, 5> trades = {{
    {"Food", {"Foods", "Dairy", "Seafood", "Provisions", "Fresh Kitchens", "Orchards"}},
    {"Pharma", {"Biologics", "Pharmacy Group", "Vaccines", "Therapeutics", "Reagents", "Clinical Supply"}},
    {"Logistics", {"Freight", "Cold Storage", "Haulage", "Parcel Chill", "Port Services", "Air Cargo"}},
    {"Healthcare", {"Hospitals", "Blood Service", "Clinics", "Care Trust", "Diagnostics", "Laboratories"}},
    {"Retail", {"Markets", "Grocers", "Bakeries", "Flowers", "Ice Cream", "Convenience"}},
}};

using Syllables = std::array<const char*, 24>;
constexpr Syllables american_heads = {"Alder",  "Bramble", "Cinder",  "Copper",  "Drift", "Ember",  "Fable",  "Granite",
                                      "Harrow", "Iron",    "Juniper", "Lantern", "Marl",  "Nutmeg", "Otter",  "Plume",
                                      "Quarry", "Russet",  "Sable",   "Timber",  "Umber", "Vesper", "Willow", "Yarrow"};
constexpr Syllables american_tails = {"brook", "creek",  "crest", "dale", "field", "ford",  "gate",  "grove",
                                      "heath", "hollow", "land",  "mesa", "moor",  "point", "ridge", "run",
                                      "shore", "sedge",  "stone", "vale", "view",  "water", "wood",  "yard"};
constexpr Syllables european_heads = {"Alt",   "Berg", "Corvi", "Dorn", "Estra", "Falk",   "Gron",  "Hel",
                                      "Istri", "Jura", "Kalm",  "Lumi", "Mar",   "Nerin",  "Oster", "Pals",
                                      "Ravn",  "Sal",  "Tarn",  "Ulme", "Valde", "Wendel", "Ysel",  "Zell"};
constexpr Syllables european_tails = {"bach", "brug", "dal",  "elle", "feld", "gaard", "hafen",  "holm",
                                      "ina",  "kamp", "lund", "mark", "nau",  "oro",   "polder", "ria",
                                      "sund", "tal",  "una",  "veen", "vik",  "wald",  "zano",   "zicht"};
constexpr Syllables british_heads = {"Ashen",  "Burrel", "Cresset", "Dunmar", "Elder",  "Fern",  "Gorse",  "Hather",
                                     "Inglow", "Kestle", "Larch",   "Mallow", "Nether", "Oaken", "Pendle", "Quern",
                                     "Rowan",  "Stane",  "Thistle", "Umber",  "Verne",  "Wyre",  "Yarrow", "Brack"};
constexpr Syllables british_tails = {"beck",  "bourne", "bridge", "by",     "combe", "cross", "den",   "ford",
                                     "garth", "ham",    "holme",  "hurst",  "keld",  "leigh", "mere",  "more",
                                     "ness",  "shaw",   "stead",  "thorpe", "ton",   "wick",  "worth", "wyke"};

template <std::size_t N>
PersonName one_of(const std::array<Spelled, N>& given, const std::array<Spelled, N>& family, Random& random) {
  const Spelled& first = random.pick(std::span<const Spelled>(given));
  const Spelled& last = random.pick(std::span<const Spelled>(family));
  return {std::string(first.written) + " " + last.written,
          std::string(first.address) + "." + last.address + "@" + mail_domain};
}

PersonName draw_person(Region market, Random& random) {
  switch (market) {
    case Region::americas: return one_of(american_given, american_family, random);
    case Region::europe: return one_of(european_given, european_family, random);
    case Region::british_isles: break;
  }
  return one_of(british_given, british_family, random);
}

std::string place(Region market, Random& random) {
  const Syllables& heads = market == Region::americas ? american_heads
                           : market == Region::europe ? european_heads
                                                      : british_heads;
  const Syllables& tails = market == Region::americas ? american_tails
                           : market == Region::europe ? european_tails
                                                      : british_tails;
  return std::string(random.pick(std::span<const char* const>(heads))) +
         random.pick(std::span<const char* const>(tails));
}

// Two people of a company rarely share a given name or a family name; both are given out once.
std::pair<std::string, std::string> halves(const std::string& display) {
  const std::size_t blank = display.find(' ');
  return {display.substr(0, blank), display.substr(blank)};
}

}  // namespace

PersonName NameGiver::person(Region market) {
  for (int attempt = 0;; ++attempt) {
    PersonName name = draw_person(market, random_);
    const auto [first, last] = halves(name.display);
    // After many tries a repeated half is accepted, a repeated name never.
    const bool halves_free = !given_.contains(first) && !given_.contains(last);
    if (given_.contains(name.display) || (!halves_free && attempt < 40)) continue;
    given_.insert({first, last, name.display});
    return name;
  }
}

std::vector<Account> make_accounts(Region market, std::size_t count, Random random) {
  std::vector<Account> accounts;
  std::set<std::string> taken;
  while (accounts.size() < count) {
    const Trade& trade = random.pick(std::span<const Trade>(trades));
    std::string name = place(market, random);
    if (!taken.insert(name).second) continue;
    // A few names have a comma or quotes, as real ones do.
    if (random.chance(60)) name += ", " + place(market, random) + " & Co";
    name += std::string(" ") + random.pick(std::span<const char* const>(trade.words));
    accounts.push_back({std::move(name), trade.segment});
  }
  return accounts;
}

}  // namespace salespact::app::demo
