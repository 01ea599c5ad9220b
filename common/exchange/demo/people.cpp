#include "common/exchange/demo/people.h"

#include "common/rules/nhs_number.h"

#include <array>

namespace evenload::demo {
namespace {

constexpr std::string_view full_week = "mon 08:00-16:00, tue 08:00-16:00, wed 08:00-16:00, thu 08:00-16:00, "
                                       "fri 08:00-16:00";
constexpr std::string_view with_saturday = "mon 08:00-16:00, tue 08:00-16:00, thu 08:00-16:00, "
                                           "fri 08:00-16:00, sat 08:00-16:00";
constexpr std::string_view with_sunday = "tue 08:00-16:00, wed 08:00-16:00, thu 08:00-16:00, "
                                         "fri 08:00-16:00, sun 08:00-16:00";
constexpr std::string_view weekend = "wed 08:00-16:00, thu 08:00-16:00, sat 08:00-16:00, sun 08:00-16:00";
constexpr std::string_view late_to_saturday = "tue 09:30-17:30, wed 09:30-17:30, thu 09:30-17:30, "
                                              "fri 09:30-17:30, sat 09:30-17:30";
constexpr std::string_view saturday_week = "mon 08:00-16:00, wed 08:00-16:00, thu 08:00-16:00, fri 08:00-16:00, "
                                           "sat 08:00-16:00";
constexpr std::string_view four_days = "mon 08:30-16:30, tue 08:30-16:30, wed 08:30-16:30, thu 08:30-16:30";
constexpr std::string_view short_days = "mon 08:00-14:30, tue 08:00-14:30, wed 08:00-14:30, thu 08:00-14:30, "
                                        "fri 08:00-14:30";

constexpr std::string_view nurse = "bloods catheter compression enteral insulin iv_therapy long_term medicines "
                                   "palliative wound_care";
constexpr std::string_view district_nurse = "bloods catheter compression enteral insulin iv_therapy long_term "
                                            "medicines palliative prescribing urgent_response wound_care";

constexpr std::array twelve{
    Colleague{"Amara Osei", "District nurse", 6, district_nurse, "bladder_scanner doppler", full_week, 180, 84},
    Colleague{"Beth Lindqvist", "Community nurse", 5, nurse, "doppler", with_saturday, 120, 110},
    Colleague{"Callum Reyes", "Community nurse", 5, nurse, "doppler", short_days, 120, 58},
    Colleague{"Divya Nair", "Physiotherapist", 6, "falls long_term physio stroke_rehab", "walking_aids", full_week,
              180, 88},
    Colleague{"Ewan Marsh", "Healthcare assistant", 3, "bloods compression medicines personal_care", "", with_sunday,
              60, 78},
    Colleague{"Farah Siddiqui", "Community matron", 7, district_nurse, "bladder_scanner doppler", late_to_saturday, 420, 72},
    Colleague{"Gareth Pugh", "Community nurse", 5, nurse, "bladder_scanner", weekend, 90, 91},
    Colleague{"Hana Kovács", "Occupational therapist", 6, "equipment falls long_term occupational stroke_rehab",
              "walking_aids", four_days, 150, 80},
    Colleague{"Isaac Mensah", "Healthcare assistant", 3, "bloods compression medicines personal_care", "", weekend,
              60, 86},
    Colleague{"Jia Chen", "District nurse", 6, district_nurse, "bladder_scanner doppler", with_sunday, 180, 89},
    Colleague{"Katarzyna Wójcik", "Community nurse", 5, nurse, "doppler", with_sunday, 120, 95},
    Colleague{"Liam O'Brien", "Rehabilitation assistant", 4, "falls personal_care physio stroke_rehab",
              "walking_aids", saturday_week, 90, 69},
};

constexpr std::array women{"Joan", "Margaret", "Dorothy", "Grace", "Patience", "Sunita", "Aisha", "Mei",
                           "Elżbieta", "Brenda", "Sheila", "Olive", "Ngozi", "Zoë", "Ingrid", "Maureen",
                           "Yasmin", "Rosa", "Iris", "Pauline", "Hilda", "Precious", "Anneliese", "Beryl"};
constexpr std::array men{"Stanley", "Derek", "Kwame", "Rajesh", "Arthur", "Tadeusz", "Ronald", "Ahmed",
                         "Winston", "Leonard", "Giovanni", "Brian", "Hamid", "Douglas", "Kenji", "Percy",
                         "Olu", "Maurice", "Viktor", "Cyril", "Desmond", "Ivor", "Terence", "Seán"};
constexpr std::array families{
    "Ashworth", "Baptiste", "Chowdhury", "Dunne", "Eze", "Fairweather", "Goldberg", "Hollis", "Ibarra", "Jarvis",
    "Kaminska", "Lind", "Mbeki", "Nwosu", "Oyelaran", "Pettifer", "Quist", "Rahman", "Sato", "Thorogood",
    "Underhill", "Vasquez", "Weiss", "Yilmaz", "Zielinski", "Abbott", "Bajwa", "Clarke", "Demir", "Everitt",
    "Farouk", "Grimwade", "Hashmi", "Iqbal", "Jolliffe", "Kelleher", "Lowe", "Mistry", "Norfolk", "Okonkwo",
    "Patel", "Quayle", "Rosenthal", "Stannard", "Tran", "Ullah", "Vickery", "Warwick", "Xu", "Younger"};
constexpr std::array nurses_given{"Ada", "Ben", "Chloe", "Daniel", "Efua", "Freya", "George", "Hannah", "Imran",
                                  "Josie", "Kofi", "Laura", "Mia", "Nadia", "Owen", "Priya", "Ruth", "Sam",
                                  "Tess", "Uma", "Victor", "Wendy", "Yusuf", "Zara"};

// Town centres and villages around Colchester; micro-degrees.
struct Locality {
    std::string_view name;
    std::string_view outward; // postcode district
    Place centre;
    int spread_microdegrees;
    int weight;
};
constexpr std::array localities{
    Locality{"Colchester", "CO1", {51'889'500, 905'000}, 9'000, 9},
    Locality{"Colchester", "CO2", {51'874'000, 893'000}, 9'000, 10},
    Locality{"Colchester", "CO3", {51'885'000, 868'000}, 9'000, 9},
    Locality{"Colchester", "CO4", {51'915'000, 912'000}, 9'000, 9},
    Locality{"Stanway", "CO3", {51'881'000, 833'000}, 6'000, 4},
    Locality{"Wivenhoe", "CO7", {51'859'000, 961'000}, 4'500, 4},
    Locality{"Elmstead Market", "CO7", {51'880'000, 991'000}, 4'000, 2},
    Locality{"Rowhedge", "CO5", {51'855'500, 946'000}, 2'500, 2},
    Locality{"West Bergholt", "CO6", {51'914'000, 848'000}, 4'000, 2},
    Locality{"Marks Tey", "CO6", {51'877'000, 780'000}, 4'000, 2},
    Locality{"Tiptree", "CO5", {51'813'000, 747'000}, 5'000, 3},
    Locality{"West Mersea", "CO5", {51'779'000, 914'000}, 4'000, 2},
    Locality{"Brightlingsea", "CO7", {51'815'000, 1'024'000}, 4'000, 2},
    Locality{"Great Bentley", "CO7", {51'853'000, 1'064'000}, 3'500, 1},
    Locality{"Dedham", "CO7", {51'957'000, 993'000}, 3'000, 1},
    Locality{"Manningtree", "CO11", {51'945'000, 1'058'000}, 3'000, 1},
};
constexpr std::array<const char*, 15> streets{"Maldon Road", "Church Lane", "Mill Street", "Station Road", "Orchard Close",
                             "The Avenue", "Priory Walk", "Harbour View", "Wheatfield Way", "Bakers Row",
                             "Rectory Road", "Heath Road", "Castle Mews", "Willow Drive", "St Botolph's Way"};

struct Named {
    std::string_view title;
    std::string_view given;
    std::string_view family;
    int born;
};
constexpr std::array named{
    Named{"Mr", "Harold", "Lowell", 1941},     Named{"Mrs", "Yuki", "Tanaka", 1954},
    Named{"Mr", "Ivan", "Novak", 1959},        Named{"Mrs", "Joy", "Adeyemi", 1945},
    Named{"Mr", "Sean", "Brennan", 1953},      Named{"Mrs", "Gloria", "Holloway", 1947},
    Named{"Mr", "Peter", "Whitlock", 1949},    Named{"Mrs", "Ludmila", "Petrov", 1942},
    Named{"Ms", "Teresa", "Varga", 1968},      Named{"Ms", "Rosa", "Castellano", 1957},
    Named{"Mr", "Khalid", "Hussain", 1960},    Named{"Mr", "David", "Okafor", 1936},
    Named{"Mr", "Axel", "Lindgren", 1944},     Named{"Mrs", "Nkechi", "Abara", 1955},
    Named{"Mr", "Finbar", "Doyle", 1939},      Named{"Mrs", "Vera", "Sorensen", 1938},
    Named{"Mr", "Bruno", "Ferrante", 1951},    Named{"Mrs", "Olivia", "Mbeki", 1933},
};

template <class List> auto pick(Random& random, const List& list) {
    return list[static_cast<std::size_t>(random.below(static_cast<int>(list.size())))];
}

const Locality& pick_locality(Random& random) {
    int total = 0;
    for (const Locality& locality : localities) total += locality.weight;
    int left = random.below(total);
    for (const Locality& locality : localities) {
        left -= locality.weight;
        if (left < 0) return locality;
    }
    return localities.front();
}

// Two triangular steps keep homes near the middle of a place.
std::int32_t near(Random& random, std::int32_t centre, int spread) {
    return centre + (random.between(-spread, spread) + random.between(-spread, spread)) / 2;
}

void give_home(Patient& patient, Random& random) {
    const Locality& locality = pick_locality(random);
    constexpr std::string_view letters = "ABDEFGHJLNPQRSTUWXYZ";
    // One draw a statement: compilers evaluate the operands of + in different orders.
    const int house = random.between(1, 98);
    const std::string street = pick(random, streets);
    const int sector = random.between(1, 9);
    const char first = letters[static_cast<std::size_t>(random.below(20))];
    const char second = letters[static_cast<std::size_t>(random.below(20))];
    patient.address = std::to_string(house) + ' ' + street + ", " + std::string(locality.name);
    patient.postcode = std::string(locality.outward) + ' ' + std::to_string(sector) + first + second;
    patient.place = Place{near(random, locality.centre.latitude_microdegrees, locality.spread_microdegrees),
                          near(random, locality.centre.longitude_microdegrees, locality.spread_microdegrees * 8 / 5)};
}

void give_details(Patient& patient, Random& random) {
    constexpr std::array needs{"", "", "", "", "", "", "", "", "", "", "", "", "", "", "large print", "hard of hearing", "speaks Polish",
                               "lip-reads", "easy read"};
    constexpr std::array alerts{"", "", "", "", "", "", "", "", "", "", "", "", "", "dog on premises", "lone worker: visit in pairs after dark",
                               "oxygen in use"};
    constexpr std::array access{"", "", "", "key safe by the side door", "ring twice and wait", "use the back gate"};
    constexpr std::array practices{"F81999", "F81998", "F81997", "F81996"};
    patient.information_needs = pick(random, needs);
    patient.alerts = pick(random, alerts);
    patient.access = pick(random, access);
    patient.gp_practice_code = pick(random, practices);
    // Ofcom keeps 01632 960000–960999 for drama; nobody has these numbers.
    patient.phone = "01632 960" + std::to_string(random.between(100, 999));
}

} // namespace

std::span<const Colleague> colleagues() { return twelve; }

Colleague colleague_like(int index) {
    Colleague colleague = twelve[static_cast<std::size_t>(index) % twelve.size()];
    colleague.target_percent = 65 + index * 37 % 40;
    return colleague;
}

std::string professional_name(Random& random, int index) {
    return std::string(nurses_given[static_cast<std::size_t>(index) % nurses_given.size()]) + ' ' +
           std::string(pick(random, families));
}

Patient invented_patient(Random& random, Date today) {
    Patient patient;
    const bool woman = random.below(100) < 58;
    patient.title = !woman ? "Mr" : random.below(10) < 7 ? "Mrs" : random.below(2) ? "Ms" : "Miss";
    patient.given_name = woman ? pick(random, women) : pick(random, men);
    patient.family_name = pick(random, families);
    const int years = random.below(10) < 8 ? random.between(62, 97) : random.between(24, 61);
    patient.birth_date = today - years * 365 - random.below(365);
    give_home(patient, random);
    give_details(patient, random);
    return patient;
}

Patient named_patient(int index, Random& random, Date today) {
    Patient patient = invented_patient(random, today);
    const Named& who = named[static_cast<std::size_t>(index)];
    patient.title = who.title;
    patient.given_name = who.given;
    patient.family_name = who.family;
    patient.birth_date = date_from({who.born, random.between(1, 12), random.between(1, 28)});
    return patient;
}

int named_patient_count() { return static_cast<int>(named.size()); }

std::string nhs_number_of(int index) {
    // Not every nine digits have a check digit; a stride that shares no factor with a million spreads them.
    for (int i = index * 11;; ++i) {
        std::string digits = std::to_string(999'000'000 + static_cast<int>(i * 7LL % 1'000'000));
        for (char last = '0'; last <= '9'; ++last)
            if (is_nhs_number(digits + last)) return digits + last;
    }
}

Place base_place() { return {51'892'500, 903'500}; }

} // namespace evenload::demo
