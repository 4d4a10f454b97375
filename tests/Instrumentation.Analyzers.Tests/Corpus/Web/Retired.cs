using System.Collections.Generic;
using Segment;

namespace Grocer.Web
{
    /// <summary>
    /// What a search through text takes for emissions. The call was <c>client.Track(user, "wishlist_item_added")</c>.
    /// </summary>
    internal sealed class Retired
    {
        private const string Help = "Write _analytics.Track(user, \"subscription_renewed\") when the period was paid.";

        public const string Legend = """
            Emit it so:
              analytics.Track(user, "experiment_exposed", properties);
              analytics.Track(user, "experiment_finished", properties);
            """;

        public string Text(bool detailed) => detailed ? Help : Legend;

        public void Run(IAnalyticsClient client, string user)
        {
            /* Until the warehouse is ready:
               client.Track(user, "stock_imported", new Dictionary<string, object> { ["store_id"] = 1, ["quantity"] = 1 });
               client.Track(user, "stock_exported");
            */
#if WISHES
            client.Track(user, "wishlist_item_added", new Dictionary<string, object> { ["item_id"] = 1 });
            client.Track(user, "wishlist_item_removed");
#endif
            // client.Track(user, "signed_off_by_mistake");
            var planned = new List<string> { "experiment_exposed", "gift_card_redeemed" };
            var wording = new Dictionary<string, string> { ["wishlist_item_added"] = "Added to your wishes" };
            client.Identify(user, new Dictionary<string, object> { ["planned"] = planned.Count + wording.Count });
        }
    }
}
