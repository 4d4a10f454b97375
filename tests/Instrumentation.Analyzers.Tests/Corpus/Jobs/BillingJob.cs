using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using PostHog;
using PostHog.AspNetCore;

namespace Grocer.Jobs
{
    internal sealed record Invoice(string Customer, string? Order, double Amount);

    internal sealed class BillingJob
    {
        private readonly IPostHogClient _hog;
        private readonly Queue<Func<Task>> _later = new();

        public BillingJob(IPostHogClient hog) => _hog = hog;

        private enum Step
        {
            invoice_sent,
            InvoicePaid,
        }

        public void Send(Invoice invoice, string order)
        {
            _hog.Capture(invoice.Customer, "invoice_sent", new Dictionary<string, object> { ["order_id"] = order });
            _hog.Capture(invoice.Customer, "invoice_sent", new() { ["order_id"] = order }, null, null);
            _hog.Capture(invoice.Customer, {|TRK201:"invoice_sent"|});
            _hog.Capture(invoice.Customer, {|TRK101:"invoice_send"|}, new() { ["order_id"] = order }, null, null);
            _hog.Capture({|TRK201:"anonymous"|}, "invoice_sent", new Dictionary<string, object> { ["order_id"] = order });
            _hog.Capture(invoice.Customer, "invoice_sent", new Dictionary<string, object> { ["order_id"] = {|TRK201:"unknown"|} });
            _hog.Capture(eventName: {|TRK101:"invoice_mailed"|}, distinctId: invoice.Customer);
            _hog.Capture(invoice.Customer, nameof(Step.invoice_sent), new Dictionary<string, object> { ["order_id"] = order });
            _hog.Capture(invoice.Customer, {|TRK101:nameof(Step.InvoicePaid)|}, new Dictionary<string, object> { ["order_id"] = order });
            _hog.Capture(invoice.Customer, {|TRK101:Step.InvoicePaid.ToString()|});
        }

        public void InRequest(string order, string session)
        {
            _hog.Capture("signed_in");
            _hog.Capture({|TRK101:"signed_on"|});
            _hog.Capture({|TRK104:"order_refunded"|}, new Dictionary<string, object> { ["order_id"] = order });
            _hog.Capture("search_performed", new Dictionary<string, object> { ["query"] = "milk" });
            _hog.Capture("u-17", "search_performed", new Dictionary<string, object> { ["query"] = "milk", ["$session_id"] = session });
            _hog.Capture("u-17", {|TRK201:"search_performed"|}, new Dictionary<string, object> { ["query"] = "milk" });
            _hog.Capture("u-17", "search_performed", new Dictionary<string, object> { ["query"] = "milk", ["$session_id"] = {|TRK201:""|} });
            _hog.Capture("u-17", "search_performed", new Dictionary<string, object> { ["query"] = "milk", ["session_id"] = {|TRK201:"(not set)"|} });
            _hog.Capture("u-17", "signed_in", new Dictionary<string, object> { ["$set"] = new { plan = "free" } });
        }

        public void Renew(Invoice invoice)
        {
            var user = invoice.Customer.Length > 0 ? invoice.Customer : "unknown";
            _hog.Capture({|TRK210:user|}, "signed_out");
            var nobody = "unknown";
            _hog.Capture({|TRK201:nobody|}, "signed_out");
            _hog.Capture({|TRK201:default|}!, "signed_out");
            _hog.Capture(invoice.Customer ?? {|TRK210:"unknown"|}, "signed_out");
            _hog.Capture({|TRK201:invoice.Amount > 0 ? "none" : ""|}, "signed_out");

            _later.Enqueue(() =>
            {
                var bag = new Dictionary<string, object>();
                bag["order_id"] = invoice.Order ?? {|TRK210:{|TRK210:"o-1"|}|};
                _hog.Capture(invoice.Customer!, "invoice_sent", bag);
                _hog.Capture(invoice.Customer!, {|TRK104:"order_refunded"|}, bag);
                return Task.CompletedTask;
            });
        }

        public void Early(Invoice invoice, bool dry)
        {
            var bag = new Dictionary<string, object>();
            bag["order_id"] = "o-" + invoice.Order;
            if (dry)
                return;
            if (invoice.Amount < 0)
                throw new ArgumentOutOfRangeException(nameof(invoice));
            bag["amount"] = invoice.Amount;
            _hog.Capture(invoice.Customer, "order_refunded", bag);

            var second = new Dictionary<string, object> { ["order_id"] = "o-" + invoice.Order };
            if (invoice.Amount > 100)
            {
                second["amount"] = invoice.Amount;
                Console.WriteLine("large");
                return;
            }

            _hog.Capture(invoice.Customer, {|TRK104:"order_refunded"|}, second);

            Dictionary<string, object> third;
            switch (invoice.Amount)
            {
                case 0:
                    third = new() { ["order_id"] = {|TRK210:"o-0"|}, ["amount"] = 0.0 };
                    break;
                case > 50:
                    third = new Dictionary<string, object>(bag);
                    break;
                default:
                    throw new InvalidOperationException();
            }

            _hog.Capture(invoice.Customer, "order_refunded", third);

            using (var stream = new System.IO.MemoryStream())
            {
                var fourth = new Dictionary<string, object>();
                lock (_later)
                {
                    fourth["order_id"] = "o-" + stream.Length;
                    fourth["amount"] = invoice.Amount;
                }

                _hog.Capture(invoice.Customer, "order_refunded", fourth);
                fourth.Remove("amount", out _);
                _hog.Capture(invoice.Customer, {|TRK104:"order_refunded"|}, fourth);
            }
        }
    }
}
