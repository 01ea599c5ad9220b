#include "server/storage/new_team.h"

#include "common/exchange/pathways/starting_pathways.h"
#include "server/accounts/token.h"

namespace evenload {

std::string fresh_id() {
    return derive_id(random_token(), 1);
}

void insert_team(Transaction& transaction, const Team& team) {
    transaction.insert(team);
    for (PathwayTemplate& pathway : starting_pathways()) {
        pathway.id = transaction.new_id<PathwayTemplate>();
        pathway.team_id = team.id;
        transaction.insert(pathway);
    }
}

} // namespace evenload
