#include "server/accounts/new_password.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

BOOST_AUTO_TEST_SUITE(new_password)

BOOST_AUTO_TEST_CASE(long_words_and_sentences_may_be_passwords) {
    for (const char* good : {"correct horse battery", "a long password", "mein neues Wort",
                             "8hf73nd93jf8", "zwölf Zeichen", "*&^%$#@!)(*-", "vier und zwanzig",
                             "password of my own making", "marta and the sea"})
        BOOST_TEST(password_problem(good, {"Marta Kowalska", "marta"}) == "", good);
}

BOOST_AUTO_TEST_CASE(twelve_characters_are_enough_and_eleven_are_not) {
    BOOST_TEST(password_problem("tue fog lamp") == "");
    BOOST_TEST(password_problem("tue fog lam").find("at least 12") != std::string::npos);
    BOOST_TEST(password_problem("ÄÖÜäöüßéèêëç") == ""); // characters, not bytes
    BOOST_TEST(password_problem(std::string(201, 'x')).find("at most 200") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(what_is_tried_first_is_refused_with_whatever_is_put_around_it) {
    for (const char* bad :
         {"password1234", "Password2026!", "PASSWORDPASSWORD", "P@ssw0rd!!!!", "letmeinletmein",
          "Welcome12345", "administrator", "123456789012", "qwertyuiopas", "abcdefghijklm",
          "aaaaaaaaaaaa", "121212121212", "evenload2026", "Evenload-Evenload", "098765432109",
          "            ", "correct horse battery staple"})
        BOOST_TEST(password_problem(bad).find("tried first") != std::string::npos, bad);
}

BOOST_AUTO_TEST_CASE(ones_own_name_is_no_password) {
    for (const char* bad :
         {"martakowalska", "Marta.Kowalska", "marta-kowalska-1", "marta marta marta"})
        BOOST_TEST(password_problem(bad, {"Marta Kowalska", "marta"}).find("own name") !=
                       std::string::npos,
                   bad);
}

BOOST_AUTO_TEST_SUITE_END()
