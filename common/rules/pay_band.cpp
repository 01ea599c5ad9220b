#include "common/rules/pay_band.h"

namespace evenload {

std::optional<Breach> pay_band(int lowest_band, int band, Situation situation) {
    if (band >= lowest_band) return std::nullopt;
    const std::string has = band > 0 ? "Band " + std::to_string(band) : "Band not known";
    return Breach{"pay_band", severity_of("pay_band", situation),
                  has + ", asked is band " + std::to_string(lowest_band) + " or higher",
                  lowest_band - band};
}

} // namespace evenload
